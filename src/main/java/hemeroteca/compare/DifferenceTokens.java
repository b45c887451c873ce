package hemeroteca.compare;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words and signs; scripts that set no spaces between words into
 * characters. White space belongs to the word before it and is not compared.
 */
final class DifferenceTokens {

	private final String text;

	private final List<Token> tokens = new ArrayList<>();

	private DifferenceTokens(String text) {
		this.text = text;
	}

	/**
	 * One word or sign.
	 *
	 * @param raw as it is written, with the white space after it
	 * @param key what is compared
	 * @param word whether it is one that counts as a word
	 */
	record Token(String raw, String key, boolean word) {

		/** Tells whether too little is said for this to be what two sentences share. */
		boolean light() {
			return !word || key.length() <= 3;
		}

	}

	/** Returns the tokens; joined, their raw texts are the text. */
	static List<Token> of(String text) {
		var cut = new DifferenceTokens(text);
		for (int start = 0; start < text.length();) {
			int end = cut.end(start);
			int next = cut.skipSpace(end);
			cut.add(start, end, next);
			start = next;
		}
		return cut.tokens;
	}

	private void add(int start, int end, int next) {
		String key = DifferenceNoise.key(text.substring(start, end));
		if (key.isBlank() && !tokens.isEmpty()) {
			Token last = tokens.removeLast();
			tokens.add(new Token(last.raw + text.substring(start, next), last.key, last.word));
			return;
		}
		boolean word = start < end && (isWord(text.codePointAt(start)) || isCharacter(text.codePointAt(start)));
		tokens.add(new Token(text.substring(start, next), key.strip(), word));
	}

	private int end(int start) {
		if (isSpace(text.codePointAt(start))) {
			return start;
		}
		int first = text.codePointAt(start);
		int end = start + Character.charCount(first);
		if (isCharacter(first)) {
			return marks(end);
		}
		return isWord(first) ? word(end) : sign(end, first);
	}

	private int marks(int start) {
		int end = start;
		while (end < text.length() && isMark(text.codePointAt(end))) {
			end += Character.charCount(text.codePointAt(end));
		}
		return end;
	}

	private int word(int start) {
		int end = start;
		while (end < text.length()) {
			int here = text.codePointAt(end);
			int after = end + Character.charCount(here);
			boolean inside = isWord(here) && !isCharacter(here)
					|| "'’-‐‑.,:/@_&".indexOf(here) >= 0 && after < text.length() && isWord(text.codePointAt(after));
			if (!inside) {
				break;
			}
			end = after;
		}
		return end;
	}

	// "..." and "--" are one sign each.
	private int sign(int start, int sign) {
		int end = start;
		while (end < text.length() && text.codePointAt(end) == sign) {
			end += Character.charCount(sign);
		}
		return end;
	}

	private int skipSpace(int start) {
		int end = start;
		while (end < text.length() && isSpace(text.codePointAt(end))) {
			end += Character.charCount(text.codePointAt(end));
		}
		return end;
	}

	private static boolean isSpace(int codePoint) {
		return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
	}

	private static boolean isWord(int codePoint) {
		return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
	}

	private static boolean isMark(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
					Character.FORMAT ->
				true;
			default -> false;
		};
	}

	private static boolean isCharacter(int codePoint) {
		if (codePoint < 0x0E00 || !Character.isLetter(codePoint)) {
			return false;
		}
		return switch (UnicodeScript.of(codePoint)) {
			case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
			default -> codePoint == 'ー';
		};
	}

}
