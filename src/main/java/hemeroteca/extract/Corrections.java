package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;

/** Finds what a publisher says was wrong in an article, or was changed since. */
final class Corrections {

	private static final Lexicon PHRASES = Lexicon.of("correction");

	/** A phrase has no more words. */
	private static final int LONGEST_PHRASE = 10;

	/** A heading over a correction is no longer. */
	private static final int LONGEST_HEADING = 4;

	private static final int LONGEST = 1_000;

	private static final int MOST = 20;

	private static final long ELSEWHERE = Trait.of(Trait.COMMENT, Trait.RELATED, Trait.NAV, Trait.IN_NAV, Trait.UNSEEN);

	private Corrections() {
	}

	/** Returns the sentences in the order of the page; they may stand in the text too. */
	static List<String> of(Reading reading) {
		List<String> corrections = new ArrayList<>();
		List<Block> blocks = reading.survey.blocks;
		for (int b = 0; b < blocks.size() && corrections.size() < MOST; b++) {
			Block block = blocks.get(b);
			boolean says = PHRASES.at(0, block.firstWords(LONGEST_PHRASE)) != 0
					&& !Trait.any(reading.body.around[block.holder], ELSEWHERE) && block.linkShare() < 0.5;
			if (says && block.words <= LONGEST_HEADING && b + 1 < blocks.size() && blocks.get(b + 1).words > 3) {
				block = blocks.get(++b);
			}
			if (says && block.words > LONGEST_HEADING) {
				corrections.add(Script.shorten(block.text, LONGEST));
			}
		}
		return List.copyOf(corrections);
	}

}
