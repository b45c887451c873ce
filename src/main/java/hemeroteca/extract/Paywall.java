package hemeroteca.extract;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Tells an article that is shown in part: by the notice where the text breaks off, and by
 * what the page says to machines.
 */
final class Paywall {

	/** A notice and its terms are shorter. */
	private static final int LONGEST_NOTICE = 60;

	/** A piece is shorter; a longer text with a notice below is the whole. */
	private static final int LONGEST_PIECE = 250;

	private static final Lexicon PHRASES = Lexicon.of("paywall");

	/** Comments, too, may be for those who pay. */
	private static final long ELSEWHERE = Trait.of(Trait.UNSEEN, Trait.COMMENT);

	private Paywall() {
	}

	/**
	 * Returns whether a page shows a part of its article.
	 * @param words how many words of it there are
	 */
	static boolean isStub(Reading reading, int words) {
		int promised = promised(reading);
		if (promised > 0 && 2 * words > promised) {
			return false;
		}
		boolean piece = words < LONGEST_PIECE || promised > 2 * words;
		return piece && (notice(reading) != null || isLocked(reading) && promised > 2 * words);
	}

	/** How many words the page says that its article has; 0 if it does not. */
	private static int promised(Reading reading) {
		Object count = reading.data.article.get("wordCount");
		if (count instanceof Number number) {
			return number.intValue();
		}
		return (count instanceof String text && text.matches("\\d{1,6}")) ? Integer.parseInt(text) : 0;
	}

	private static boolean isLocked(Reading reading) {
		String free = String.valueOf(reading.data.article.get("isAccessibleForFree")).toLowerCase(Locale.ROOT);
		String tier = String.valueOf(reading.metas.first("article:content_tier")).toLowerCase(Locale.ROOT);
		return free.equals("false") || tier.equals("locked") || tier.equals("metered");
	}

	/** Returns the sentence that asks a reader to pay for the rest, or null. */
	static @Nullable String notice(Reading reading) {
		for (Block block : reading.survey.blocks) {
			if (block.words > 2 && block.words <= LONGEST_NOTICE
					&& !Trait.any(reading.body.around[block.holder], ELSEWHERE)
					&& PHRASES.in(block.firstWords(LONGEST_NOTICE)) != 0) {
				return block.text;
			}
		}
		return null;
	}

}
