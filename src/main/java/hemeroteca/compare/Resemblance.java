package hemeroteca.compare;

import java.util.BitSet;

/**
 * How much of each of two texts stands in the other. A word is common if it stands in the
 * other in a row with its neighbours, or between two such rows in the same order, so that
 * single words that were exchanged do not hide those around them, and a moved paragraph
 * still counts. Two texts of one topic share short phrases: those do not count.
 *
 * @param ofOne the share of the words of the first text, 0 to 1
 * @param ofOther the share of the words of the second
 */
public record Resemblance(double ofOne, double ofOther) {

	private static final int WORDS_IN_A_ROW = 3;

	private static final int CHARACTERS_IN_A_ROW = 6;

	/** Between two rows so many words may have been exchanged. */
	private static final int WIDEST_GAP = 12;

	/** A row, with the gaps that it bridges, shorter than this is a phrase. */
	private static final int SHORTEST = 10;

	/** Returns how much of each text stands in the other. */
	public static Resemblance between(Shingles one, Shingles other) {
		return new Resemblance(share(one, other), share(other, one));
	}

	/** Returns the larger of the two shares. */
	public double larger() {
		return Math.max(ofOne, ofOther);
	}

	/** Returns the smaller of the two shares. */
	public double smaller() {
		return Math.min(ofOne, ofOther);
	}

	private static double share(Shingles text, Shingles other) {
		int length = text.byCharacters() ? CHARACTERS_IN_A_ROW : WORDS_IN_A_ROW;
		if (text.size() < length || other.size() < length) {
			return 0;
		}
		return (double) new Reading(text, other, length).common().cardinality() / text.size();
	}

	/** One reading of a text, with the other beside it. */
	private static final class Reading {

		private final Shingles text;

		private final Shingles other;

		private final int length;

		private final Places places;

		private final BitSet common = new BitSet();

		/** The words of the passage that is being followed. */
		private final BitSet passage = new BitSet();

		private int end = -1;

		private int otherEnd = -1;

		Reading(Shingles text, Shingles other, int length) {
			this.text = text;
			this.other = other;
			this.length = length;
			this.places = new Places(other, length);
		}

		BitSet common() {
			int i = 0;
			while (i + length <= text.size()) {
				int j = place(i);
				if (j < 0) {
					i++;
					continue;
				}
				i = follow(i, j);
			}
			close();
			return common;
		}

		// Where the passage goes on, if it does; else wherever these words stand.
		private int place(int i) {
			if (end >= 0 && i - end <= WIDEST_GAP) {
				for (int j = otherEnd; j <= otherEnd + WIDEST_GAP && j + length <= other.size(); j++) {
					if (same(i, j)) {
						return j;
					}
				}
			}
			int j = places.of(text, i);
			return (j >= 0 && same(i, j)) ? j : -1;
		}

		private boolean same(int i, int j) {
			for (int k = 0; k < length; k++) {
				if (text.word(i + k) != other.word(j + k)) {
					return false;
				}
			}
			return true;
		}

		private int follow(int from, int place) {
			if (end >= 0 && from - end <= WIDEST_GAP && place >= otherEnd && place - otherEnd <= WIDEST_GAP) {
				bridge(end, from, otherEnd, place);
			}
			else {
				close();
			}
			int i = from;
			int j = place;
			while (i < text.size() && j < other.size() && text.word(i) == other.word(j)) {
				passage.set(i++);
				j++;
			}
			end = i;
			otherEnd = j;
			return i;
		}

		// Single words that stayed, in the same order: a longest common subsequence.
		private void bridge(int from, int to, int otherFrom, int otherTo) {
			int rows = to - from;
			int columns = otherTo - otherFrom;
			var longest = new int[rows + 1][columns + 1];
			for (int i = rows - 1; i >= 0; i--) {
				for (int j = columns - 1; j >= 0; j--) {
					longest[i][j] = (text.word(from + i) == other.word(otherFrom + j)) ? longest[i + 1][j + 1] + 1
							: Math.max(longest[i + 1][j], longest[i][j + 1]);
				}
			}
			for (int i = 0, j = 0; i < rows && j < columns;) {
				if (text.word(from + i) == other.word(otherFrom + j)) {
					passage.set(from + i++);
					j++;
				}
				else if (longest[i + 1][j] >= longest[i][j + 1]) {
					i++;
				}
				else {
					j++;
				}
			}
		}

		private void close() {
			if (passage.cardinality() >= SHORTEST) {
				common.or(passage);
			}
			passage.clear();
		}

	}

	/** Where each shingle of a text stands first: a hash table with open addresses. */
	private static final class Places {

		private final int length;

		private final long[] hashes;

		private final int[] positions;

		Places(Shingles text, int length) {
			this.length = length;
			int all = text.size() - length + 1;
			int room = Integer.highestOneBit(Math.max(8, all)) * 4;
			this.hashes = new long[room];
			this.positions = new int[room];
			for (int i = 0; i < all; i++) {
				long hash = text.shingle(i, length);
				int slot = slot(hash);
				if (positions[slot] == 0) {
					hashes[slot] = hash;
					positions[slot] = i + 1;
				}
			}
		}

		private int slot(long hash) {
			int slot = (int) hash & (hashes.length - 1);
			while (positions[slot] != 0 && hashes[slot] != hash) {
				slot = (slot + 1) & (hashes.length - 1);
			}
			return slot;
		}

		int of(Shingles text, int from) {
			return positions[slot(text.shingle(from, length))] - 1;
		}

	}

}
