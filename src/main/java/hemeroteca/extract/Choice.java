package hemeroteca.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns the chances of blocks into a choice, each of its rules undone where it would take
 * too much.
 */
final class Choice {

	/** Found on the pages: precision and recall meet here. */
	static final double EVEN = 0.5;

	/** A rule that would leave fewer words than this is undone. */
	private static final int FEWEST_WORDS = 60;

	/** Shorter blocks may be said twice: a refrain, a cell, a score. */
	private static final int LONG = 25;

	/** "London, Thursday 14 March 2022, 10:15" in words; ideographs count half. */
	private static final int LONGEST_DAYLINE = 12;

	/** A block is a copy when this share of it stands elsewhere. */
	private static final double COPIED = 0.8;

	private static final long DAY = Trait.of(Trait.DATE, Trait.META);

	private final Body body;

	private final double[] chance;

	private final boolean[] kept;

	private Choice(Body body, double[] chance, double threshold) {
		this.body = body;
		this.chance = chance;
		this.kept = new boolean[chance.length];
		for (int b = 0; b < chance.length; b++) {
			this.kept[b] = chance[b] >= threshold;
		}
	}

	/** Returns which blocks are the article. */
	static boolean[] of(Body body, double[] chance, double threshold) {
		Choice choice = new Choice(body, chance, threshold);
		choice.leaveDaylines();
		choice.leaveComments();
		choice.leaveCopies();
		return choice.kept;
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
		List<Integer> surest = IntStream.range(0, this.kept.length)
			.filter((b) -> this.kept[b] && this.body.survey.blocks.get(b).words >= LONG)
			.boxed()
			.sorted((one, other) -> Double.compare(this.chance[other], this.chance[one]))
			.toList();
		for (int b : surest) {
			List<String> words = this.body.survey.blocks.get(b).firstWords(5_000);
			int around = this.body.survey.parent[this.body.survey.blocks.get(b).holder];
			int copied = 0;
			int all = Math.max(1, words.size() - 4);
			for (int at = 0; at < all; at++) {
				Integer where = said.putIfAbsent(Words.hash(words, at, Math.min(words.size(), at + 5)), around);
				copied += (where == null || where == around) ? 0 : 1;
			}
			this.kept[b] = copied < COPIED * all;
		}
	}

}
