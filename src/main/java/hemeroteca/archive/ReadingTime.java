package hemeroteca.archive;

import java.lang.Character.UnicodeScript;

/**
 * How long a text takes to read. Silent reading of non-fiction runs at 238 English words
 * a minute (Brysbaert, "How many words do we read per minute?", 2019); a Chinese,
 * Japanese or Korean character counts as half a word, which is near the 260 words a
 * minute that the same survey gives for Chinese.
 */
public final class ReadingTime {

	private static final int WORDS_A_MINUTE = 238;

	private ReadingTime() {
	}

	/** Returns the minutes, at least one. */
	public static int minutes(int words) {
		return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
	}

	/**
	 * Counts words: runs of letters and digits, and pairs of characters of scripts that
	 * set no spaces.
	 */
	static int words(String text) {
		int words = 0;
		int characters = 0;
		boolean inside = false;
		for (int i = 0; i < text.length();) {
			int codePoint = text.codePointAt(i);
			i += Character.charCount(codePoint);
			boolean letter = Character.isLetterOrDigit(codePoint);
			if (letter && codePoint >= 0x2E80 && setsNoSpaces(codePoint)) {
				characters++;
				inside = false;
				continue;
			}
			if (letter && !inside) {
				words++;
			}
			inside = letter || inside && (codePoint == '\'' || codePoint == '’' || codePoint == '-'
					|| Character.getType(codePoint) == Character.NON_SPACING_MARK);
		}
		return words + (characters + 1) / 2;
	}

	private static boolean setsNoSpaces(int codePoint) {
		return switch (UnicodeScript.of(codePoint)) {
			case HAN, HIRAGANA, KATAKANA -> true;
			default -> false;
		};
	}

}
