package hemeroteca.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

	private static final Paywall FIRST = new Paywall();

	static {
		for (String line : Resource.lines("verdicts.txt")) {
			if (line.startsWith("paywall:")) {
				Paywall last = FIRST;
				for (String word : line.substring(line.indexOf(':') + 1).strip().split(" ")) {
					last = last.next.computeIfAbsent(word, (key) -> new Paywall());
				}
				last.isEnd = true;
			}
		}
	}

	private final Map<String, Paywall> next = new HashMap<>();

	private boolean isEnd;

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
			if (block.words > 2 && block.words <= LONGEST_NOTICE && !Trait.UNSEEN.in(reading.body.around[block.holder])
					&& asks(block.firstWords(LONGEST_NOTICE))) {
				return block.text;
			}
		}
		return null;
	}

	private static boolean asks(List<String> words) {
		for (int from = 0; from < words.size(); from++) {
			Paywall last = FIRST;
			for (int at = from; at < words.size() && last != null; at++) {
				last = last.next.get(words.get(at));
				if (last != null && last.isEnd) {
					return true;
				}
			}
		}
		return false;
	}

}
