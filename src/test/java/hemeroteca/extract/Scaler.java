package hemeroteca.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes {@link Scales}: places the values of each measure by their rank, and finds the
 * weights by logistic regression, kept small, with Newton's method.
 */
final class Scaler {

	/**
	 * The ends of a scale. Values that few pages have lie as far out as in a bell curve.
	 */
	private static final double END = 2.5;

	private static final int POINTS = 10;

	/** How strongly weights are kept small: 150 to 700 came out the same. */
	private static final double LAMBDA = 300;

	private static final int STEPS = 12;

	private final List<Measures> pages;

	private final double[] label;

	private final double[] share;

	/**
	 * What to learn from.
	 * @param label 1 for an article, 0 for another page
	 * @param share how much each page counts
	 */
	Scaler(List<Measures> pages, double[] label, double[] share) {
		this.pages = pages;
		this.label = label;
		this.share = share;
	}

	Scales make() {
		List<Scales.Scale> scales = new ArrayList<>();
		for (String name : this.pages.get(0).names()) {
			scales.add(scale(name));
		}
		double[][] rows = new double[this.pages.size()][scales.size() + 1];
		for (int row = 0; row < rows.length; row++) {
			for (int at = 0; at < scales.size(); at++) {
				rows[row][at] = scales.get(at).place(this.pages.get(row).of(scales.get(at).name()));
			}
			rows[row][scales.size()] = 1;
		}
		double[] weights = weights(rows);
		for (int at = 0; at < scales.size(); at++) {
			Scales.Scale scale = scales.get(at);
			scales.set(at, new Scales.Scale(scale.name(), weights[at], scale.values(), scale.places()));
		}
		return new Scales(weights[scales.size()], scales);
	}

	private Scales.Scale scale(String name) {
		float[] sorted = new float[this.pages.size()];
		for (int at = 0; at < sorted.length; at++) {
			sorted[at] = (float) this.pages.get(at).of(name);
		}
		Arrays.sort(sorted);
		int[] starts = IntStream.range(0, sorted.length)
			.filter((at) -> at == 0 || sorted[at] != sorted[at - 1])
			.toArray();
		int[] chosen = (starts.length <= POINTS) ? starts
				: IntStream.range(0, POINTS)
					.map((point) -> start(starts, (int) ((long) point * (sorted.length - 1) / (POINTS - 1))))
					.distinct()
					.toArray();
		float[] values = new float[chosen.length];
		float[] places = new float[chosen.length];
		for (int at = 0; at < chosen.length; at++) {
			values[at] = sorted[chosen[at]];
			int next = Arrays.binarySearch(starts, chosen[at]) + 1;
			int end = (next < starts.length) ? starts[next] : sorted.length;
			double rank = (chosen[at] + end) / 2.0 / sorted.length;
			boolean last = at == chosen.length - 1;
			places[at] = (float) ((at == 0) ? -END : last ? END : Math.clamp(normal(rank), -END, END));
		}
		return new Scales.Scale(name, 0, values, places);
	}

	/** Returns where the equal values begin among which a rank lies. */
	private static int start(int[] starts, int rank) {
		int at = Arrays.binarySearch(starts, rank);
		return starts[(at >= 0) ? at : -at - 2];
	}

	/**
	 * Returns the place below which a share of a bell curve lies; Tukey's approximation.
	 */
	private static double normal(double share) {
		return 4.91 * (Math.pow(share, 0.14) - Math.pow(1 - share, 0.14));
	}

	private double[] weights(double[][] rows) {
		int width = rows[0].length;
		double[] weights = new double[width];
		for (int step = 0; step < STEPS; step++) {
			double[][] curve = new double[width][width];
			double[] slope = new double[width];
			for (int at = 0; at < width - 1; at++) {
				curve[at][at] = LAMBDA;
				slope[at] = LAMBDA * weights[at];
			}
			for (int row = 0; row < rows.length; row++) {
				add(rows[row], row, weights, curve, slope);
			}
			double[] change = solve(curve, slope);
			for (int at = 0; at < width; at++) {
				weights[at] -= change[at];
			}
		}
		return weights;
	}

	private void add(double[] places, int row, double[] weights, double[][] curve, double[] slope) {
		double sum = 0;
		for (int at = 0; at < places.length; at++) {
			sum += weights[at] * places[at];
		}
		double chance = 1 / (1 + Math.exp(-sum));
		double error = this.share[row] * (chance - this.label[row]);
		double bend = this.share[row] * Math.max(1e-6, chance * (1 - chance));
		for (int one = 0; one < places.length; one++) {
			slope[one] += error * places[one];
			for (int other = 0; other <= one; other++) {
				curve[one][other] += bend * places[one] * places[other];
			}
		}
	}

	/** Solves a system by Cholesky's method; of the matrix, the lower half is read. */
	private static double[] solve(double[][] matrix, double[] right) {
		int width = right.length;
		double[] solved = right.clone();
		for (int row = 0; row < width; row++) {
			for (int column = 0; column <= row; column++) {
				double sum = matrix[row][column];
				for (int at = 0; at < column; at++) {
					sum -= matrix[row][at] * matrix[column][at];
				}
				matrix[row][column] = (row == column) ? Math.sqrt(sum) : sum / matrix[column][column];
			}
			for (int at = 0; at < row; at++) {
				solved[row] -= matrix[row][at] * solved[at];
			}
			solved[row] /= matrix[row][row];
		}
		for (int row = width - 1; row >= 0; row--) {
			for (int at = row + 1; at < width; at++) {
				solved[row] -= matrix[at][row] * solved[at];
			}
			solved[row] /= matrix[row][row];
		}
		return solved;
	}

}
