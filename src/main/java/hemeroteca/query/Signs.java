package hemeroteca.query;

/** What characters mean in a query. */
final class Signs {

	// Each closes only what its own kind opened: “the ship «Elsa»” is one phrase.
	private static final String[] QUOTES = { "\"“”„‟〝〞〟", "«»", "「」", "『』" };

	private static final String WIDE = "（）：＂～｜＊？－−‐﹣\u3000";

	private static final String NARROW = "():\"~|*?---- ";

	private Signs() {
	}

	/**
	 * Returns the same text with wide signs made narrow, and without what nobody sees:
	 * controls, marks of direction, halves of characters.
	 */
	static String clean(String query) {
		var clean = new StringBuilder(query.length());
		for (int i = 0; i < query.length();) {
			int c = query.codePointAt(i);
			i += Character.charCount(c);
			int wide = WIDE.indexOf(c);
			if (wide >= 0) {
				clean.append(NARROW.charAt(wide));
			}
			else if (Character.isISOControl(c) || isSpace(c) || (c >= 0xD800 && c <= 0xDFFF)) {
				clean.append(' ');
			}
			else if (isSeen(c)) {
				clean.appendCodePoint(c);
			}
		}
		return clean.toString();
	}

	private static boolean isSpace(int c) {
		return Character.isSpaceChar(c) || c == '\u200B';
	}

	// Joiners are of the format kind too, and are letters to Persian and Hindi.
	private static boolean isSeen(int c) {
		boolean isJoiner = c == '\u200C' || c == '\u200D';
		boolean isNoCharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
		return isJoiner || !isNoCharacter && Character.getType(c) != Character.FORMAT;
	}

	/** Returns which quotation mark a character is; -1 for none. */
	static int quote(char c) {
		for (int kind = 0; kind < QUOTES.length; kind++) {
			if (QUOTES[kind].indexOf(c) >= 0) {
				return kind;
			}
		}
		return -1;
	}

	/**
	 * Returns which quotation mark stands at a place; -1 for none. Between Hebrew letters
	 * it is a sign of abbreviation.
	 */
	static int quoteAt(String text, int at) {
		char c = text.charAt(at);
		return (c == '"' && isHebrew(text, at - 1) && isHebrew(text, at + 1)) ? -1 : quote(c);
	}

	private static boolean isHebrew(String text, int at) {
		return at >= 0 && at < text.length() && text.charAt(at) >= 'א' && text.charAt(at) <= 'ת';
	}

	/** Tells whether a word ends before this place. */
	static boolean endsWord(String text, int at) {
		return at >= text.length() || " ()|".indexOf(text.charAt(at)) >= 0 || quoteAt(text, at) >= 0;
	}

	/** Tells whether a text holds anything to look for. */
	static boolean mean(String text) {
		return text.codePoints().anyMatch(Signs::means);
	}

	// Of ASCII, letters and digits; beyond it also symbols, such as pictures and scripts
	// that are newer than Java.
	private static boolean means(int c) {
		return Character.isLetterOrDigit(c) || c > 0x7F && switch (Character.getType(c)) {
			case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.LETTER_NUMBER,
					Character.OTHER_NUMBER, Character.UNASSIGNED, Character.PRIVATE_USE ->
				true;
			default -> false;
		};
	}

	/** Returns a text without these signs at its end. */
	static String withoutEnd(String text, String signs) {
		int end = text.length();
		while (end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return text.substring(0, end);
	}

	/** Returns the text of a phrase: single spaces, and no mark that would end it. */
	static String phrase(String text) {
		var phrase = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = (quoteAt(text, i) == 0) ? ' ' : text.charAt(i);
			if (c != ' ' || !phrase.isEmpty() && phrase.charAt(phrase.length() - 1) != ' ') {
				phrase.append(c);
			}
		}
		return phrase.toString().strip();
	}

}
