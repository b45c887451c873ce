package hemeroteca.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a text apart into words, much as UAX #29 says, but so that no word depends on
 * what stands before it: a phrase cut out of a text becomes the same words there as
 * alone. Scripts without spaces become one word per character, for a phrase of them is a
 * row of characters wherever a dictionary would cut. An apostrophe ends a word (l'eau,
 * Trump's), except where it is a letter (об'єкт); dots within single letters (U.S.A.) do
 * not.
 *
 * @see <a href="https://www.unicode.org/reports/tr29/">UAX #29</a>
 */
final class Splitter {

	/**
	 * UTF-16 units, of a word as written and in its plain spelling; what is longer is
	 * cut. It is what Lucene and OpenSearch cut at when they look for white space.
	 */
	static final int LONGEST = 255;

	private final String text;

	private final List<Term> words;

	/** As far as the word at hand may reach. */
	private int limit;

	private Splitter(String text) {
		this.text = text;
		this.words = new ArrayList<>(text.length() / 6 + 1);
	}

	static List<Term> split(String text) {
		return new Splitter(text).split();
	}

	static boolean isApostrophe(int c) {
		return switch (c) {
			case '\'', '’', '‘', '‛', 'ʼ', 'ʻ', '＇', '′', '`', '´' -> true;
			default -> false;
		};
	}

	private List<Term> split() {
		int place = 0;
		while (place < this.text.length()) {
			int start = place;
			this.limit = Math.min(this.text.length(), start + LONGEST);
			place = switch (Letters.at(this.text, start)) {
				case NONE, MARK -> start + 1;
				case ALONE -> add(start, marks(next(start)));
				case HANGUL -> add(start, hangul(start));
				case DIGIT -> figures(start);
				case LETTER -> letters(start);
			};
		}
		return this.words;
	}

	private int add(int start, int end) {
		return add(Spelling.plain(this.text, start, end), start, end);
	}

	private int add(String plain, int start, int end) {
		if (!plain.isEmpty()) {
			this.words.add(new Term(shorten(plain), start, end));
		}
		return end;
	}

	/** Cuts a word that is too long: one sign of Arabic becomes eighteen letters. */
	static String shorten(String plain) {
		if (plain.length() <= LONGEST) {
			return plain;
		}
		boolean parts = Character.isHighSurrogate(plain.charAt(LONGEST - 1));
		return plain.substring(0, parts ? LONGEST - 1 : LONGEST);
	}

	private int marks(int place) {
		int end = place;
		while (is(end, Letters.MARK)) {
			end = next(end);
		}
		return end;
	}

	private int hangul(int place) {
		int end = place;
		while (is(end, Letters.HANGUL) || is(end, Letters.MARK)) {
			end = next(end);
		}
		return end;
	}

	private int figures(int start) {
		int end = start;
		while (is(end, Letters.DIGIT) || (isFigureSign(end) && is(end + 1, Letters.DIGIT))) {
			end = next(end);
		}
		if (is(end, Letters.LETTER) || is(end, Letters.MARK)) {
			return add(start, word(start));
		}
		return add(Figures.plain(Spelling.plain(this.text, start, end)), start, end);
	}

	private boolean isFigureSign(int place) {
		if (place >= this.limit) {
			return false;
		}
		return switch (this.text.charAt(place)) {
			case '.', ',', '٫', '٬' -> true;
			// A Swiss thousand, but not six foot two.
			case '\'', '’' -> is(place + 2, Letters.DIGIT) && is(place + 3, Letters.DIGIT);
			default -> false;
		};
	}

	private int letters(int start) {
		int end = initials(start);
		if (end == start) {
			return add(start, word(start));
		}
		return add(Spelling.plain(this.text.substring(start, end).replace(".", "")), start, end);
	}

	// U.S.A, without the last dot, which may end a sentence.
	private int initials(int start) {
		int end = start;
		int last = start;
		while (isInitial(end)) {
			last = next(end);
			end = last + 1;
			if (last >= this.limit || this.text.charAt(last) != '.') {
				break;
			}
		}
		return (last > next(start)) ? last : start;
	}

	private boolean isInitial(int place) {
		return is(place, Letters.LETTER) && !isWord(next(place));
	}

	private int word(int start) {
		int end = start;
		while (isWord(end) || (end > start && isGlue(end))) {
			end = next(end);
		}
		return end;
	}

	private boolean isWord(int place) {
		return is(place, Letters.LETTER) || is(place, Letters.DIGIT) || is(place, Letters.MARK);
	}

	// Whether a sign is part of the word that goes on after it.
	private boolean isGlue(int place) {
		if (place >= this.limit || !is(place + 1, Letters.LETTER)) {
			return false;
		}
		char sign = this.text.charAt(place);
		if (sign == '·') {
			return true;
		}
		if (sign == '"' || sign == '\u05F3' || sign == '\u05F4') {
			return between(UnicodeScript.HEBREW, place);
		}
		return isApostrophe(sign) && (between(UnicodeScript.CYRILLIC, place) || between(UnicodeScript.HEBREW, place));
	}

	private boolean between(UnicodeScript script, int place) {
		return UnicodeScript.of(this.text.charAt(place - 1)) == script
				&& UnicodeScript.of(this.text.charAt(place + 1)) == script;
	}

	private boolean is(int place, Letters letters) {
		return place < this.limit && next(place) <= this.limit && Letters.at(this.text, place) == letters;
	}

	private int next(int place) {
		return place + Character.charCount(this.text.codePointAt(place));
	}

}
