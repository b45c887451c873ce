package hemeroteca.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Weighs the measures of a page. Each has a scale, on which its value has a place between
 * {@code -2.5} (no page has less) and {@code 2.5} (none has more), even steps being equal
 * shares of pages of a bell curve; and a weight. The weighted sum of the places, put
 * through the logistic function, is the chance that the page is an article.
 *
 * @param bias what the sum begins with
 */
record Scales(double bias, List<Scale> all) {

	/**
	 * The scale of one measure.
	 *
	 * @param values in ascending order
	 * @param places of the values; those between lie between
	 */
	record Scale(String name, double weight, float[] values, float[] places) {

		double place(double value) {
			int at = Arrays.binarySearch(this.values, (float) value);
			if (at >= 0) {
				return this.places[at];
			}
			int after = -at - 1;
			if (after == 0 || after == this.values.length) {
				return this.places[Math.max(0, after - 1)];
			}
			double part = (value - this.values[after - 1]) / (this.values[after] - this.values[after - 1]);
			return this.places[after - 1] + part * (this.places[after] - this.places[after - 1]);
		}

		private String line() {
			StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%s:%.4f", this.name, this.weight));
			for (int at = 0; at < this.values.length; at++) {
				line.append(String.format(Locale.ROOT, " %s %.2f", Float.toString(this.values[at]), this.places[at]));
			}
			return line.toString();
		}

		private static Scale read(String line) {
			int colon = line.indexOf(':');
			String[] numbers = line.substring(colon + 1).split(" ");
			float[] values = new float[numbers.length / 2];
			float[] places = new float[values.length];
			for (int at = 0; at < values.length; at++) {
				values[at] = Float.parseFloat(numbers[2 * at + 1]);
				places[at] = Float.parseFloat(numbers[2 * at + 2]);
			}
			return new Scale(line.substring(0, colon), Double.parseDouble(numbers[0]), values, places);
		}

	}

	/** Reads scales as {@link #lines()} writes them. */
	static Scales read(List<String> lines) {
		double bias = Double.parseDouble(lines.get(0));
		return new Scales(bias, lines.stream().skip(1).map(Scale::read).toList());
	}

	/**
	 * Returns the bias, and then a line for each measure: name, weight, values and
	 * places.
	 */
	List<String> lines() {
		List<String> lines = new ArrayList<>(List.of(String.format(Locale.ROOT, "%.4f", this.bias)));
		this.all.forEach((scale) -> lines.add(scale.line()));
		return lines;
	}

	/** Returns the chance, 0 to 1. */
	double chance(Measures page) {
		double sum = this.bias;
		for (Scale scale : this.all) {
			sum += scale.weight * scale.place(page.of(scale.name));
		}
		return 1 / (1 + Math.exp(-sum));
	}

}
