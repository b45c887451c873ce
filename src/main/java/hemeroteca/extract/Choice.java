package hemeroteca.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Turns the chances of blocks into a choice, each of its rules undone where it would take
 * too much.
 */
final class Choice {

	/** A block with a lower chance is more likely none of the article. */
	static final double EVEN = 0.5;

	/** A rule that would leave fewer words than this is undone. */
	private static final int FEWEST_WORDS = 60;

	/** Shorter blocks may be said twice: a refrain, a cell, a score. */
	private static final int LONG = 25;

	/** "London, Thursday 14 March 2022, 10:15" in words; ideographs count half. */
	private static final int LONGEST_DAYLINE = 12;

	/** Shorter ones are no evidence that a long block is a copy of theirs. */
	private static final int SHORTEST = 8;

	/** A block is a copy when this share of its words stands elsewhere. */
	private static final double COPIED = 0.8;

	/** Words are copied so many in a row. */
	private static final int ROW = 5;

	private static final long DAY = Trait.of(Trait.DATE, Trait.META);

	private final Body body;

	private final double[] chance;

	private final boolean[] kept;

	private Choice(Body body, double[] chance, boolean even) {
		this.body = body;
		this.chance = chance;
		this.kept = new boolean[chance.length];
		double threshold = even ? EVEN : Math.min(EVEN, threshold());
		for (int b = 0; b < chance.length; b++) {
			this.kept[b] = chance[b] >= threshold;
		}
	}

	/** Returns which blocks are the article. */
	static boolean[] of(Body body, double[] chance) {
		return new Choice(body, chance, false).made();
	}

	/**
	 * Returns which blocks are rather the article than not: by them it is judged whether
	 * there is one. Where there is none, the best choice takes in whatever there is.
	 */
	static boolean[] even(Body body, double[] chance) {
		return new Choice(body, chance, true).made();
	}

	private boolean[] made() {
		leaveDaylines();
		leaveComments();
		leaveCopies();
		return this.kept;
	}

	/**
	 * Returns the chance from which on blocks must be kept for the best F1 that can be
	 * expected. On a page of which little is sure, that is below even: what is left out
	 * wrongly would be much of what there is.
	 */
	private double threshold() {
		double[] words = new double[this.chance.length];
		double expected = 0;
		for (int b = 0; b < words.length; b++) {
			words[b] = this.body.survey.blocks.get(b).words + 0.5;
			expected += this.chance[b] * words[b];
		}
		double threshold = EVEN;
		double best = 0;
		double right = 0;
		double taken = 0;
		for (int b : surest((one) -> true)) {
			right += this.chance[b] * words[b];
			taken += words[b];
			double f1 = 2 * right / (taken + expected);
			threshold = (f1 >= best) ? this.chance[b] : threshold;
			best = Math.max(best, f1);
		}
		return threshold;
	}

	/** Returns the numbers of some blocks, those with the highest chance first. */
	private List<Integer> surest(IntPredicate some) {
		return IntStream.range(0, this.kept.length)
			.filter(some)
			.boxed()
			.sorted((one, other) -> Double.compare(this.chance[other], this.chance[one]))
			.toList();
	}

	/** Leaves the line above the text that only tells the day. */
	private void leaveDaylines() {
		for (int b = 0; b < this.kept.length; b++) {
			Block block = this.body.survey.blocks.get(b);
			if (this.kept[b] && block.mass() > 0) {
				return;
			}
			if (this.kept[b] && Trait.any(this.body.survey.own[block.holder], DAY) && block.words <= LONGEST_DAYLINE
					&& When.words(block.text) != null) {
				this.kept[b] = false;
			}
		}
	}

	private void leaveComments() {
		boolean[] without = this.kept.clone();
		int words = 0;
		for (int b = 0; b < without.length; b++) {
			Block block = this.body.survey.blocks.get(b);
			without[b] &= !Trait.COMMENT.in(this.body.around[block.holder]);
			words += without[b] ? block.words : 0;
		}
		if (words >= FEWEST_WORDS) {
			System.arraycopy(without, 0, this.kept, 0, without.length);
		}
	}

	/**
	 * Leaves long blocks that other, surer ones elsewhere say as well: a page for phones
	 * beside the page, the text in its data. What one element says twice is a refrain.
	 */
	private void leaveCopies() {
		Map<Integer, Integer> said = new HashMap<>();
		for (int b : surest((one) -> this.kept[one] && this.body.survey.blocks.get(one).words >= SHORTEST)) {
			Block block = this.body.survey.blocks.get(b);
			double copied = copied(block, said);
			this.kept[b] = block.words < LONG || copied < COPIED;
		}
	}

	/**
	 * Returns which share of the words of a block stands in rows that were said
	 * elsewhere, and remembers those that were not. A copy in one piece of what are
	 * paragraphs elsewhere has rows of its own where they meet.
	 */
	private double copied(Block block, Map<Integer, Integer> said) {
		List<String> words = block.firstWords(5_000);
		int around = this.body.survey.parent[block.holder];
		int copied = 0;
		int end = 0;
		for (int at = 0; at < Math.max(1, words.size() - ROW + 1); at++) {
			int to = Math.min(words.size(), at + ROW);
			Integer where = said.putIfAbsent(Words.hash(words, at, to), around);
			if (where != null && where != around) {
				copied += to - Math.max(end, at);
				end = to;
			}
		}
		return copied / (double) Math.max(1, words.size());
	}

}
