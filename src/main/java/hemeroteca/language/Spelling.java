package hemeroteca.language;

import java.lang.Character.UnicodeScript;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * The one spelling under which a word is kept: small letters, without accents, points,
 * stretches and widths, with Western digits. Marks that make another letter stay: й and ї
 * in Cyrillic, voiced kana, the vowels of the scripts of India.
 *
 * @see <a href="https://www.unicode.org/reports/tr30/tr30-4.html">UTR #30</a>
 */
final class Spelling {

	private static final Normalizer2 COMPOSED = Normalizer2.getNFKCCasefoldInstance();

	private static final Normalizer2 BARE = ICUFoldingFilter.NORMALIZER;

	/**
	 * Stands for a character that does not become exactly one, or depends on the next.
	 */
	private static final char NOT_ONE = '\uFFFF';

	/** By character what it becomes; 0 where nobody asked yet. */
	private static final char[] PLAIN = new char[1 << 16];

	private Spelling() {
	}

	/** Returns the plain spelling of a word; empty if it is nothing but marks. */
	static String plain(String word) {
		return plain(word, 0, word.length());
	}

	/** Returns the plain spelling of the word that stands in a text there. */
	static String plain(String text, int start, int end) {
		var plain = new char[end - start];
		for (int i = 0; i < plain.length; i++) {
			char one = plain(text.charAt(start + i));
			if (one == NOT_ONE) {
				return slowly(text.substring(start, end));
			}
			plain[i] = one;
		}
		return new String(plain);
	}

	/** Returns the plain spelling of words with single spaces between them. */
	static String plainText(String text) {
		var plain = new char[text.length()];
		int length = 0;
		for (int i = 0; i < plain.length; i++) {
			char c = text.charAt(i);
			char one = Character.isWhitespace(c) ? ' ' : plain(c);
			if (one == NOT_ONE) {
				return wordByWord(text);
			}
			if (one != ' ' || length > 0 && plain[length - 1] != ' ') {
				plain[length++] = one;
			}
		}
		return new String(plain, 0, (length > 0 && plain[length - 1] == ' ') ? length - 1 : length);
	}

	private static String wordByWord(String text) {
		var plain = new StringBuilder(text.length());
		for (int from = 0; from < text.length();) {
			int to = from;
			while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
				to++;
			}
			if (to > from) {
				plain.append(plain.isEmpty() ? "" : " ").append(plain(text, from, to));
			}
			from = to + 1;
		}
		return plain.toString();
	}

	// Two threads may look up the same character at once, and write the same answer.
	private static char plain(char c) {
		char known = PLAIN[c];
		if (known == 0) {
			String plain = alone(c) ? slowly(String.valueOf(c)) : "";
			known = (plain.length() == 1) ? plain.charAt(0) : NOT_ONE;
			PLAIN[c] = known;
		}
		return known;
	}

	// A mark, a part of a Korean syllable or half a pair means nothing without its
	// neighbours.
	private static boolean alone(char c) {
		return switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
					Character.SURROGATE ->
				false;
			default -> (c < '\u1100' || c > '\u11FF') && c != '\uFF9E' && c != '\uFF9F';
		};
	}

	private static String slowly(String word) {
		var plain = new StringBuilder(word.length());
		COMPOSED.normalize(word).codePoints().forEach((c) -> append(plain, c));
		return plain.toString();
	}

	private static void append(StringBuilder plain, int c) {
		switch (c) {
			case 'й', 'ї', 'ў' -> plain.appendCodePoint(c);
			// Nukta, which few type.
			case 0x093C, 0x09BC, 0x0A3C, 0x0ABC, 0x0B3C -> {
			}
			case 0x0901 -> plain.append('\u0902');
			case '٫' -> plain.append('.');
			case '٬' -> plain.append(',');
			// Signs that are part of a word, as in צה"ל, об'єкт, col·lecció.
			case '"', '\'', '’', '‘', '‛', '`', '´', '′', '·', '\u05F3', '\u05F4' -> {
			}
			default -> appendBare(plain, c);
		}
	}

	private static void appendBare(StringBuilder plain, int c) {
		String bare = strips(c) ? BARE.normalize(Character.toString(c)) : Character.toString(c);
		bare.codePoints().filter((b) -> !Character.isWhitespace(b)).forEach(plain::appendCodePoint);
	}

	private static boolean strips(int c) {
		if (Character.isDigit(c)) {
			return true;
		}
		return switch (UnicodeScript.of(c)) {
			case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, SYRIAC, COPTIC -> true;
			case INHERITED -> c != 0x3099 && c != 0x309A;
			case COMMON -> c != 'ー';
			default -> false;
		};
	}

}
