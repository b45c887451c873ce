package hemeroteca.compare;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text, ready to be compared with those of others: as numbers, so that
 * case, width, quotes, hyphens and punctuation do not count. What is written without
 * spaces goes by characters. A shingle is some words in a row.
 */
public final class Shingles {

	/** What lies behind so many words is not compared: no article is as long. */
	static final int MOST = 100_000;

	private static final int FIRST_WITHOUT_SPACES = 0x0E00; // Thai

	private int[] words;

	private int count;

	private int characters;

	private Shingles(int room) {
		words = new int[room];
	}

	/** Takes a text apart. */
	public static Shingles of(String text) {
		String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text
				: Normalizer.normalize(text, Normalizer.Form.NFKC);
		var shingles = new Shingles(plain.length() / 6 + 16);
		shingles.read(plain);
		return shingles;
	}

	/** Returns how many words there are, or characters where no spaces are written. */
	public int size() {
		return count;
	}

	int word(int position) {
		return words[position];
	}

	/** Tells whether most of it is written without spaces. */
	boolean byCharacters() {
		return 2 * characters > count;
	}

	private void read(String text) {
		int word = 0;
		for (int i = 0; i < text.length() && count < MOST;) {
			int letter = text.codePointAt(i);
			i += Character.charCount(letter);
			if (standsAlone(letter)) {
				end(word);
				characters++;
				end(31 + letter);
				word = 0;
			}
			else if (Character.isLetterOrDigit(letter) || isMark(letter)) {
				word = 31 * ((word == 0) ? 1 : word) + Character.toLowerCase(letter);
			}
			else if (!passes(letter)) {
				end(word);
				word = 0;
			}
		}
		end(word);
	}

	private void end(int word) {
		if (word == 0 || count == MOST) {
			return;
		}
		if (count == words.length) {
			words = Arrays.copyOf(words, 2 * count);
		}
		words[count++] = word;
	}

	private static boolean standsAlone(int letter) {
		if (letter < FIRST_WITHOUT_SPACES || !Character.isLetter(letter) && !isMark(letter)) {
			return false;
		}
		return switch (UnicodeScript.of(letter)) {
			case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
			default -> false;
		};
	}

	private static boolean isMark(int letter) {
		if (letter < 0x300) {
			return false;
		}
		int type = Character.getType(letter);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	// Inside a word: apostrophes of all kinds, soft hyphens and what else has no width.
	private static boolean passes(int letter) {
		return letter == '\'' || letter == '’' || letter == '‘' || letter == 'ʼ' || letter == '`'
				|| Character.getType(letter) == Character.FORMAT;
	}

	/** Returns a number for so many words from a position on; 64 well-mixed bits. */
	long shingle(int from, int length) {
		long hash = length;
		for (int i = from; i < from + length; i++) {
			hash = mix(hash ^ words[i]);
		}
		return hash;
	}

	// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
	private static long mix(long bits) {
		long mixed = bits + 0x9E3779B97F4A7C15L;
		mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

}
