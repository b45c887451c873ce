package hemeroteca.query;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names before a colon. */
final class Names {

	private static final Pattern OPERATOR = Pattern.compile("OR|AND|NOT");

	private static final Pattern ADDRESS = Pattern.compile("(?i)https?://");

	// Characters of a name that somebody may have meant for a field.
	private static final int LONGEST = 30;

	private Names() {
	}

	/**
	 * Returns where the colon stands behind a name; -1 if there is none. A time (12:30),
	 * a drive (C:) and the beginning of an address (ftp://) have no name.
	 */
	static int colon(String text, int at) {
		int end = at;
		while (end < text.length() && end - at <= LONGEST && Character.isLetter(text.codePointAt(end))) {
			end += Character.charCount(text.codePointAt(end));
		}
		boolean named = end - at >= 2 && end - at <= LONGEST && text.startsWith(":", end);
		return (named && !text.startsWith(":", end + 1) && !text.startsWith("//", end + 1)) ? end : -1;
	}

	/** Tells whether a name asks for something. */
	static boolean isKnown(String name) {
		String narrow = narrow(name);
		return Field.named(narrow) != null || Days.isName(narrow) || Feature.isSign(narrow);
	}

	/** Returns a name without the wide letters of an eastern keyboard. */
	static String narrow(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC);
	}

	/** Tells whether a word joins others. */
	static boolean isOperator(String word) {
		return OPERATOR.matcher(word).matches();
	}

	/** Tells whether the address of a page begins at a place. */
	static boolean isAddress(String text, int at) {
		return ADDRESS.matcher(text).region(at, text.length()).lookingAt();
	}

}
