package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sentences that a layout lifts out of a text and sets large beside it: by what
 * they are called, or because the text says the same.
 */
final class PullQuotes {

	private static final long APART = Trait.of(Trait.PULLQUOTE, Trait.IN_QUOTE, Trait.IN_ASIDE);

	/** Fewer words may be said twice in earnest. */
	private static final int FEWEST_WORDS = 5;

	private static final int MOST_WORDS = 120;

	/** Quotes and asides of one page that are compared with all its text. */
	private static final int MOST = 50;

	private final Survey survey;

	private final Body body;

	private final boolean[] kept;

	private PullQuotes(Reading reading, boolean[] kept) {
		this.survey = reading.survey;
		this.body = reading.body;
		this.kept = kept;
	}

	/**
	 * Takes out of the text what it says twice.
	 * @param kept which blocks are the text; some are left after this
	 * @return which blocks are set beside the text: those, and what is called a pull
	 * quote
	 */
	static boolean[] leave(Reading reading, boolean[] kept) {
		boolean[] pulled = new PullQuotes(reading, kept).find();
		for (int b = 0; b < kept.length; b++) {
			boolean text = kept[b] && !pulled[b];
			pulled[b] |= kept[b] && Trait.PULLQUOTE.in(reading.body.within[reading.survey.blocks.get(b).holder]);
			kept[b] = text;
		}
		return pulled;
	}

	private boolean[] find() {
		boolean[] repeated = new boolean[this.kept.length];
		List<Integer> doubtful = new ArrayList<>();
		for (int b = 0; b < this.kept.length && doubtful.size() < MOST; b++) {
			if (this.kept[b] && isApart(this.survey.blocks.get(b))) {
				doubtful.add(b);
			}
		}
		for (int b : doubtful) {
			if (!repeated[b] && isRepeated(b)) {
				mark(b, repeated);
			}
		}
		return repeated;
	}

	/** Marks a block, and who says it beside it in the same element. */
	private void mark(int number, boolean[] repeated) {
		repeated[number] = true;
		int apart = apart(this.survey.blocks.get(number).holder);
		int words = 0;
		for (int b = 0; b < this.kept.length; b++) {
			Block block = this.survey.blocks.get(b);
			words += (this.kept[b] && b != number && isIn(apart, block)) ? block.words : 0;
		}
		if (words <= this.survey.blocks.get(number).words) {
			for (int b = 0; b < this.kept.length; b++) {
				repeated[b] |= this.kept[b] && isIn(apart, this.survey.blocks.get(b));
			}
		}
	}

	private boolean isIn(int element, Block block) {
		return block.first >= element && block.end <= this.survey.end[element];
	}

	/** Returns the nearest element around one that stands apart from the text. */
	private int apart(int holder) {
		int at = holder;
		while (at > this.body.container && !Trait.any(this.survey.own[at], APART)) {
			at = this.survey.parent[at];
		}
		return (at > this.body.container) ? at : holder;
	}

	private boolean isApart(Block block) {
		long within = this.body.within[block.holder];
		return block.words >= FEWEST_WORDS && block.words <= MOST_WORDS && Trait.any(within, APART);
	}

	private boolean isRepeated(int number) {
		String words = " " + String.join(" ", this.survey.blocks.get(number).firstWords(MOST_WORDS)) + " ";
		for (int b = 0; b < this.kept.length; b++) {
			Block block = this.survey.blocks.get(b);
			if (this.kept[b] && b != number && block.words > this.survey.blocks.get(number).words
					&& (" " + String.join(" ", block.firstWords(5_000)) + " ").contains(words)) {
				return true;
			}
		}
		return false;
	}

}
