package hemeroteca.extract;

import java.util.HashMap;
import java.util.Map;

/** The measures of one page: in their order for a forest, by name for a rule. */
final class Measures {

	private final Row row = new Row(Row.names());

	private final Map<String, Double> byName = new HashMap<>(512);

	void put(String name, double value) {
		this.row.put(name, value);
		this.byName.put(name, value);
	}

	void put(String name, boolean value) {
		put(name, value ? 1 : 0);
	}

	/** Returns a measure that was put. */
	double of(String name) {
		Double value = this.byName.get(name);
		if (value == null) {
			throw new IllegalArgumentException("no measure is named " + name);
		}
		return value;
	}

	/** Returns 1 if any of the measures is above zero, else 0. */
	int any(String... names) {
		for (String name : names) {
			if (of(name) > 0) {
				return 1;
			}
		}
		return 0;
	}

	/** Returns a measure in a unit of its own, and no more than most. */
	double upTo(double most, String name, double unit) {
		return Math.min(most, of(name) / unit);
	}

	/** Returns all of them, in the order in which they were put. */
	float[] row() {
		return this.row.values();
	}

}
