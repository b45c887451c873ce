package hemeroteca.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures in a fixed order, as a forest reads them; the first row of a kind learns their
 * names.
 */
final class Row {

	/** Shared by all rows of a kind; empty before the first is full. */
	private final List<String> names;

	private final boolean naming;

	private float[] values;

	private int at;

	Row(List<String> names) {
		this.names = names;
		this.naming = names.isEmpty();
		this.values = new float[this.naming ? 256 : names.size()];
	}

	static List<String> names() {
		return new ArrayList<>();
	}

	void put(String name, double value) {
		put(name, "", value);
	}

	void put(String name, boolean value) {
		put(name, "", value ? 1 : 0);
	}

	/**
	 * Adds a measure whose name has two parts; they are joined only where names are
	 * learnt.
	 */
	void put(Object name, Object rest, double value) {
		if (this.naming) {
			this.names.add(rest.equals("") ? name.toString() : name + " " + rest);
		}
		this.values[this.at++] = (float) value;
	}

	float[] values() {
		this.values = (this.at == this.values.length) ? this.values : Arrays.copyOf(this.values, this.at);
		return this.values;
	}

}
