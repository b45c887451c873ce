package hemeroteca.extract;

import java.util.HashSet;
import java.util.Set;

/** What is counted of a page to judge it. */
final class Tally {

	/** Consent is asked for at the beginning of what a page says. */
	private static final int BEGINNING = 600;

	/** The words of the text that was taken for the article's. */
	int words;

	/** The words of the longest block. */
	int longest;

	int allWords;

	/** Headings that lead elsewhere. */
	int headlines;

	int links;

	/** The words of the blocks that ask for consent. */
	private int consentWords;

	/** The different words by which they do. */
	private final Set<String> consent = new HashSet<>();

	private double sure;

	Tally(Reading reading, boolean[] kept, double[] chance) {
		for (int b = 0; b < kept.length; b++) {
			Block block = reading.survey.blocks.get(b);
			long around = reading.body.around[block.holder];
			this.longest = Math.max(this.longest, block.words);
			this.links += block.links;
			this.allWords += block.words;
			this.headlines += Trait.IN_HEADING.in(around) && block.linkShare() > 0.5 ? 1 : 0;
			if (kept[b]) {
				this.words += block.words;
				this.sure += block.words * chance[b];
			}
			if (this.allWords < BEGINNING) {
				hear(block, around);
			}
		}
	}

	private void hear(Block block, long around) {
		boolean asks = Trait.COOKIE.in(around);
		for (String word : block.firstWords(200)) {
			if (Refusal.CONSENT.contains(word)) {
				this.consent.add(word);
				asks = true;
			}
		}
		this.consentWords += asks ? block.words : 0;
	}

	/**
	 * Whether most of a page asks for consent. Its name alone, ever so often, asks for
	 * nothing.
	 */
	boolean asksForConsent() {
		return this.consent.size() > 2 && 2 * this.consentWords > this.allWords;
	}

	/** How sure it is, 0 to 1, that the text is the article's. */
	double sure() {
		return (this.words == 0) ? 0 : this.sure / this.words;
	}

}
