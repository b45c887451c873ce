package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Many small trees of questions about a block. Each answers with a number; their sum, put
 * through the logistic function, is the chance that the block belongs to the article.
 */
final class Forest {

	/** For each node: which measure is asked, or -1 for an answer. */
	final int[] feature;

	/** For each node: go left up to this value; of an answer: the number. */
	final float[] value;

	/** For each node: where "left" is; "right" stands one after it. */
	final int[] left;

	final int[] roots;

	private final Sieve sieve;

	Forest(int[] feature, float[] value, int[] left, int[] roots) {
		this.feature = feature;
		this.value = value;
		this.left = left;
		this.roots = roots;
		this.sieve = new Sieve(this);
	}

	/** Reads a forest as {@link #lines()} writes it. */
	static Forest read(List<String> lines) {
		int[] feature = new int[lines.size()];
		float[] value = new float[lines.size()];
		int[] left = new int[lines.size()];
		List<Integer> roots = new ArrayList<>();
		for (int at = 0; at < lines.size(); at++) {
			String[] parts = lines.get(at).split(" ");
			if (parts[0].equals("tree")) {
				roots.add(at);
				parts = java.util.Arrays.copyOfRange(parts, 1, parts.length);
			}
			feature[at] = Integer.parseInt(parts[0]);
			value[at] = Float.parseFloat(parts[1]);
			left[at] = (parts.length > 2) ? at + Integer.parseInt(parts[2]) : 0;
		}
		return new Forest(feature, value, left, roots.stream().mapToInt(Integer::intValue).toArray());
	}

	/** Returns one line for each node. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		int tree = 0;
		for (int at = 0; at < this.feature.length; at++) {
			String start = (tree < this.roots.length && this.roots[tree] == at) ? "tree " : "";
			tree += start.isEmpty() ? 0 : 1;
			String node = (this.feature[at] < 0) ? "-1 " + this.value[at]
					: this.feature[at] + " " + this.value[at] + " " + (this.left[at] - at);
			lines.add(start + node);
		}
		return lines;
	}

	/** Returns the chance, 0 to 1. */
	double chance(float[] row) {
		return 1 / (1 + Math.exp(-this.sieve.sum(row)));
	}

}
