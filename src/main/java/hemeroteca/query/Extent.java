package hemeroteca.query;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How many words a text holds, as they count towards the most that are read. */
final class Extent {

	private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
			UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

	// Characters. Most words of Chinese and Japanese have two.
	private static final int WORD_WITHOUT_SPACES = 2;

	// Characters. No word is longer; what is counts as several.
	private static final int LONGEST_WORD = 255;

	private Extent() {
	}

	/** Returns the number of words, at least 1. */
	static int words(String text) {
		return Math.max(1, measure(text, Integer.MAX_VALUE)[0]);
	}

	/**
	 * Returns as much of the beginning of a text as holds this many words.
	 * @param most at least 1
	 */
	static String cut(String text, int most) {
		return text.substring(0, measure(text, most)[1]);
	}

	// The number of words, and where the last of them ends.
	private static int[] measure(String text, int most) {
		int words = 0;
		double run = 0;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			boolean goesOn = Character.isLetterOrDigit(c) || run > 0 && joins(c);
			double part = goesOn ? 1.0 / (isWithoutSpaces(c) ? WORD_WITHOUT_SPACES : LONGEST_WORD) : 0;
			run = goesOn ? run + part : 0;
			boolean begins = part > 0 && (run == part || run > 1 + 1e-9);
			if (begins) {
				if (words == most) {
					return new int[] { words, i };
				}
				words++;
				run = part;
			}
			i += Character.charCount(c);
		}
		return new int[] { words, text.length() };
	}

	// Within a word.
	private static boolean joins(int c) {
		return c == '\'' || c == '’' || Character.getType(c) == Character.NON_SPACING_MARK
				|| Character.getType(c) == Character.COMBINING_SPACING_MARK;
	}

	private static boolean isWithoutSpaces(int c) {
		return c > 0xE00 && WITHOUT_SPACES.contains(UnicodeScript.of(c));
	}

}
