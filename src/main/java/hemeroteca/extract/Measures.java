package hemeroteca.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The measures of one page, by name. */
final class Measures {

	private final Map<String, Double> byName = new LinkedHashMap<>(1_024);

	void put(String name, double value) {
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

	/** Returns the names of all, in the order in which they were put. */
	Set<String> names() {
		return this.byName.keySet();
	}

}
