package hemeroteca.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Grows a {@link Forest}: gradient boosting with the logistic loss, leaf by leaf, on
 * measures cut into at most 64 bins. Deterministic: no chance is involved.
 */
final class Grower {

	static final int BINS = 64;

	private final int trees;

	private final int leaves;

	private final double rate;

	private final double lambda;

	private final double least;

	Grower(int trees, int leaves, double rate, double lambda, double least) {
		this.trees = trees;
		this.leaves = leaves;
		this.rate = rate;
		this.lambda = lambda;
		this.least = least;
	}

	private float[][] cuts;

	private byte[][] binned;

	private float[] gradient;

	private float[] hessian;

	double[] gains;

	/** Part of a tree that may still be split. */
	private static final class Leaf {

		int[] rows;

		double[] hist; // gradient and hessian for each feature and bin

		double g;

		double h;

		double gain;

		int feature = -1;

		int bin;

		int node;

	}

	Forest grow(List<float[]> rows, float[] labels, float[] weights) {
		int n = rows.size();
		int width = rows.get(0).length;
		bin(rows, width);
		this.gradient = new float[n];
		this.hessian = new float[n];
		this.gains = new double[width];
		double[] score = new double[n];
		List<Integer> feature = new ArrayList<>();
		List<Float> value = new ArrayList<>();
		List<Integer> left = new ArrayList<>();
		List<Integer> roots = new ArrayList<>();
		for (int tree = 0; tree < this.trees; tree++) {
			for (int i = 0; i < n; i++) {
				double p = 1 / (1 + Math.exp(-score[i]));
				this.gradient[i] = (float) (weights[i] * (p - labels[i]));
				this.hessian[i] = (float) (weights[i] * Math.max(1e-6, p * (1 - p)));
			}
			roots.add(feature.size());
			tree(n, width, tree, score, feature, value, left);
		}
		int size = feature.size();
		int[] f = new int[size];
		float[] v = new float[size];
		int[] l = new int[size];
		for (int i = 0; i < size; i++) {
			f[i] = feature.get(i);
			v[i] = value.get(i);
			l[i] = left.get(i);
		}
		return new Forest(f, v, l, roots.stream().mapToInt(Integer::intValue).toArray());
	}

	private void tree(int n, int width, int tree, double[] score, List<Integer> feature, List<Float> value,
			List<Integer> left) {
		// Every tree looks at two thirds of the measures, another two thirds each time.
		boolean[] use = new boolean[width];
		for (int i = 0; i < width; i++) {
			use[i] = ((i * 2654435761L + tree * 40503L * 97) >>> 7 & 0xFF) % 3 != 0;
		}
		PriorityQueue<Leaf> queue = new PriorityQueue<>((a, b) -> Double.compare(b.gain, a.gain));
		List<Leaf> done = new ArrayList<>();
		Leaf root = new Leaf();
		root.rows = IntStream.range(0, n).toArray();
		root.node = add(feature, value, left);
		fill(root, width, use);
		split(root, width, use);
		queue.add(root);
		int leaves = 1;
		while (!queue.isEmpty()) {
			Leaf leaf = queue.poll();
			if (leaves >= this.leaves || leaf.feature < 0 || leaf.gain < 1e-4) {
				done.add(leaf);
				continue;
			}
			leaves++;
			byte[] column = this.binned[leaf.feature];
			int[] a = new int[leaf.rows.length];
			int[] b = new int[leaf.rows.length];
			int na = 0;
			int nb = 0;
			for (int r : leaf.rows) {
				if (column[r] <= leaf.bin) {
					a[na++] = r;
				}
				else {
					b[nb++] = r;
				}
			}
			this.gains[leaf.feature] += leaf.gain;
			feature.set(leaf.node, leaf.feature);
			value.set(leaf.node, this.cuts[leaf.feature][leaf.bin]);
			Leaf one = new Leaf();
			one.rows = Arrays.copyOf(a, na);
			one.node = add(feature, value, left);
			Leaf two = new Leaf();
			two.rows = Arrays.copyOf(b, nb);
			two.node = add(feature, value, left);
			left.set(leaf.node, one.node);
			Leaf small = (na < nb) ? one : two;
			Leaf large = (na < nb) ? two : one;
			fill(small, width, use);
			large.hist = leaf.hist;
			for (int i = 0; i < large.hist.length; i++) {
				large.hist[i] -= small.hist[i];
			}
			large.g = leaf.g - small.g;
			large.h = leaf.h - small.h;
			leaf.hist = null;
			leaf.rows = null;
			split(one, width, use);
			split(two, width, use);
			queue.add(one);
			queue.add(two);
		}
		for (Leaf leaf : done) {
			double step = -this.rate * leaf.g / (leaf.h + this.lambda);
			value.set(leaf.node, (float) step);
			for (int r : leaf.rows) {
				score[r] += (float) step;
			}
		}
	}

	private static int add(List<Integer> feature, List<Float> value, List<Integer> left) {
		feature.add(-1);
		value.add(0f);
		left.add(0);
		return feature.size() - 1;
	}

	private void fill(Leaf leaf, int width, boolean[] use) {
		double[] hist = new double[width * BINS * 2];
		int[] rows = leaf.rows;
		IntStream.range(0, width).filter((f) -> use[f]).parallel().forEach((f) -> {
			byte[] column = this.binned[f];
			int base = f * BINS * 2;
			for (int r : rows) {
				int at = base + column[r] * 2;
				hist[at] += this.gradient[r];
				hist[at + 1] += this.hessian[r];
			}
		});
		leaf.hist = hist;
		for (int r : rows) {
			leaf.g += this.gradient[r];
			leaf.h += this.hessian[r];
		}
	}

	private void split(Leaf leaf, int width, boolean[] use) {
		double whole = leaf.g * leaf.g / (leaf.h + this.lambda);
		for (int f = 0; f < width; f++) {
			if (!use[f]) {
				continue;
			}
			double g = 0;
			double h = 0;
			int bins = this.cuts[f].length;
			for (int bin = 0; bin < bins; bin++) {
				g += leaf.hist[(f * BINS + bin) * 2];
				h += leaf.hist[(f * BINS + bin) * 2 + 1];
				double h2 = leaf.h - h;
				if (h < this.least || h2 < this.least) {
					continue;
				}
				double g2 = leaf.g - g;
				double gain = g * g / (h + this.lambda) + g2 * g2 / (h2 + this.lambda) - whole;
				if (gain > leaf.gain) {
					leaf.gain = gain;
					leaf.feature = f;
					leaf.bin = bin;
				}
			}
		}
	}

	private void bin(List<float[]> rows, int width) {
		int n = rows.size();
		this.cuts = new float[width][];
		this.binned = new byte[width][n];
		IntStream.range(0, width).parallel().forEach((f) -> {
			float[] column = new float[n];
			for (int i = 0; i < n; i++) {
				column[i] = rows.get(i)[f];
			}
			float[] sorted = column.clone();
			Arrays.sort(sorted);
			List<Float> cuts = new ArrayList<>();
			int distinct = 1;
			for (int i = 1; i < n; i++) {
				distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
			}
			if (distinct <= BINS) {
				for (int i = 1; i < n; i++) {
					if (sorted[i] != sorted[i - 1]) {
						cuts.add((sorted[i] + sorted[i - 1]) / 2);
					}
				}
			}
			else {
				for (int q = 1; q < BINS; q++) {
					float cut = sorted[(int) ((long) q * n / BINS)];
					if (cut < sorted[n - 1] && (cuts.isEmpty() || cut > cuts.get(cuts.size() - 1))) {
						cuts.add(cut);
					}
				}
			}
			float[] c = new float[cuts.size()];
			for (int i = 0; i < c.length; i++) {
				c[i] = cuts.get(i);
			}
			this.cuts[f] = c;
			for (int i = 0; i < n; i++) {
				int bin = 0;
				int high = c.length;
				while (bin < high) {
					int mid = (bin + high) >>> 1;
					if (column[i] <= c[mid]) {
						high = mid;
					}
					else {
						bin = mid + 1;
					}
				}
				this.binned[f][i] = (byte) bin;
			}
		});
	}

}
