package hemeroteca.language;

import java.lang.Character.UnicodeScript;

/** What a character does to a word: begin it, go on with it, stand alone, or end it. */
enum Letters {

	NONE, LETTER, DIGIT, HANGUL,

	/** Belongs to the character before it. */
	MARK,

	/** A word of its own: the scripts that set no spaces, and emoji. */
	ALONE;

	private static final Letters[] OF = new Letters[1 << 16];

	static {
		for (int c = 0; c < OF.length; c++) {
			OF[c] = find(c);
		}
	}

	/** Returns what the character at a place is; half a pair is nothing. */
	static Letters at(CharSequence text, int place) {
		char c = text.charAt(place);
		return Character.isHighSurrogate(c) ? find(Character.codePointAt(text, place)) : OF[c];
	}

	private static Letters find(int c) {
		return switch (Character.getType(c)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
			// Soft hyphens, joiners, directions; the space without width is a space.
			case Character.FORMAT -> (c == 0x200B) ? NONE : MARK;
			case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
			case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
					Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.LETTER_NUMBER ->
				letter(c);
			// H₂O; a raised digit is a note's and no part of the word.
			case Character.OTHER_NUMBER -> (c >= '₀' && c <= '₉') ? DIGIT : NONE;
			default -> (c > 0xFF && Character.isExtendedPictographic(c)) ? ALONE : NONE;
		};
	}

	private static Letters letter(int c) {
		if (Splitter.isApostrophe(c)) {
			return NONE;
		}
		if (c == 0xFF9E || c == 0xFF9F) {
			return MARK;
		}
		return switch (UnicodeScript.of(c)) {
			case HANGUL -> HANGUL;
			case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TAI_LE, NEW_TAI_LUE, TAI_THAM,
					TAI_VIET, JAVANESE, BALINESE ->
				ALONE;
			case COMMON -> (c == 'ー' || c == 0xFF70) ? ALONE : LETTER;
			default -> LETTER;
		};
	}

}
