package hemeroteca.compare;

import java.util.Arrays;

/**
 * A small sample of the shingles of a text, by which copies of it are found among
 * millions. Whether a shingle is in the sample depends on the shingle (modulo sampling;
 * Manber 1994, Schleimer, Wilkerson and Aiken 2003): so two texts that share a passage
 * have the same shingles of it in their samples, however much stands around it.
 */
public final class Sketch {

	/** Fewer words than this say too little to be a copy of anything. */
	static final int FEWEST_WORDS = 12;

	private static final int WORDS_IN_A_ROW = 4;

	private static final int CHARACTERS_IN_A_ROW = 8;

	/** A short text keeps about so many. */
	private static final double ENOUGH = 20;

	/** A long text keeps one of so many: then a passage of 150 words is found in it. */
	private static final double ONE_OF = 32;

	/** A text however long keeps no more than this. */
	static final int MOST = 128;

	private Sketch() {
	}

	/**
	 * Returns the sample, in ascending order, each number once; empty for a text that
	 * says too little.
	 */
	public static int[] of(Shingles text) {
		int length = text.byCharacters() ? CHARACTERS_IN_A_ROW : WORDS_IN_A_ROW;
		int all = text.size() - length + 1;
		if (text.size() < FEWEST_WORDS) {
			return new int[0];
		}
		double part = Math.max(1 / ONE_OF, Math.min(1, ENOUGH / all));
		long below = (long) (part * (1L << 31));
		// The rank stands above the number: sorted, those come first that every other
		// text
		// would choose too.
		var chosen = new long[64];
		int count = 0;
		for (int i = 0; i < all; i++) {
			long hash = text.shingle(i, length);
			if (hash >>> 33 < below) {
				if (count == chosen.length) {
					chosen = Arrays.copyOf(chosen, 2 * count);
				}
				chosen[count++] = hash >>> 33 << 32 | hash & 0xFFFFFFFFL;
			}
		}
		return Arrays.stream(chosen, 0, count)
			.sorted()
			.distinct()
			.limit(MOST)
			.mapToInt((hash) -> (int) hash)
			.sorted()
			.distinct()
			.toArray();
	}

}
