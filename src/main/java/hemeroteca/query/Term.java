package hemeroteca.query;

import java.util.ArrayList;
import java.util.regex.Pattern;

import hemeroteca.query.Clause.Fuzzy;
import hemeroteca.query.Clause.Phrase;
import hemeroteca.query.Clause.Word;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its signs what one word of a query means: {@code word*}, {@code wor?d},
 * {@code word~}. A question mark at the end of a word ends a question.
 */
final class Term {

	/**
	 * Wildcards of a pattern. Each ? behind a * may double the states of the automaton
	 * that looks for it.
	 */
	static final int MOST_WILDCARDS = 6;

	// Characters. The automaton of a fuzzy word grows with its letters.
	private static final int LONGEST = 64;

	// Letters that a pattern holds, at its beginning or else in all. With fewer, much of
	// what the index knows is of its shape.
	private static final int FEWEST_FIRST = 2;

	private static final int FEWEST = 3;

	// Letters from which on two of them may differ.
	private static final int LONG = 6;

	private static final Pattern WILDCARD = Pattern.compile("[*?]");

	private static final Pattern SIGNS = Pattern.compile("[*?~:|() ]+");

	private static final Pattern SIGN = Pattern.compile("[*?~|() ]");

	private static final Pattern LIKE = Pattern.compile("~([0-9.]*)[?!.,;:…'’]*");

	private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\p{N}*?]+");

	// Behind a ~, with its number.
	private static final int LONGEST_ENDING = 8;

	private Term() {
	}

	/** Returns what a word means; null if it holds nothing to look for. */
	static @Nullable Clause read(String typed, Complaints complaints) {
		int tilde = typed.lastIndexOf('~');
		if (tilde > 0 && typed.length() - tilde <= LONGEST_ENDING) {
			var like = LIKE.matcher(typed).region(tilde, typed.length());
			if (like.matches()) {
				return like(trimmed(typed.substring(0, tilde)), like.group(1), complaints);
			}
		}
		String bare = trimmed(typed);
		return WILDCARD.matcher(bare).find() ? pattern(bare, complaints) : word(typed);
	}

	private static String trimmed(String typed) {
		return Signs.withoutEnd(BEFORE.matcher(typed).replaceFirst(""), "?!.,;:…'’");
	}

	private static @Nullable Clause like(String text, String edits, Complaints complaints) {
		if (!Signs.mean(text)) {
			return null;
		}
		if (WILDCARD.matcher(text).find()) {
			complaints.add("%s cannot be of a shape and spelled alike at once; it was read without ~.", text + "~");
			return pattern(text, complaints);
		}
		if (letters(text) < FEWEST || text.length() > LONGEST || edits.equals("0") || !isPlain(text)) {
			if (!edits.equals("0")) {
				complaints.add("%s cannot be looked for in other spellings; it was read without ~.", text + "~");
			}
			return word(text);
		}
		if (edits.isEmpty() || edits.contains(".")) {
			return new Fuzzy(text, edits(text));
		}
		if (!edits.equals("1") && !edits.equals("2")) {
			complaints.add("At most 2 letters may differ; %s was read so.", text + "~" + edits);
		}
		return new Fuzzy(text, edits.equals("1") ? 1 : 2);
	}

	/** Returns how many letters of a fuzzy word may differ, if that is not said. */
	static int edits(String text) {
		return (text.codePointCount(0, text.length()) < LONG) ? 1 : 2;
	}

	private static @Nullable Clause pattern(String typed, Complaints complaints) {
		String text = typed.replaceAll("\\*{2,}", "*");
		if (!Signs.mean(text)) {
			return null;
		}
		var wildcards = WILDCARD.matcher(text);
		int first = wildcards.find() ? wildcards.start() : text.length();
		if (letters(text.substring(0, first)) < FEWEST_FIRST && letters(text) < FEWEST) {
			complaints.add("%s holds too few letters to look for its shape; it was read as words.", typed);
			return word(text);
		}
		if (text.length() > LONGEST || wildcards.reset().results().count() > MOST_WILDCARDS) {
			complaints.add("%s has too many signs to look for its shape; it was read as words.", typed);
			return word(text);
		}
		return isPlain(wildcards.reset().replaceAll("x")) ? new Clause.Pattern(text) : word(text);
	}

	/**
	 * Returns the words of a text, whatever signs it holds: one word, or several that
	 * stand one after the other; null if there is none.
	 */
	static @Nullable Clause word(String text) {
		if (isPlain(text)) {
			return new Word(text);
		}
		var words = new ArrayList<String>();
		for (String word : SIGNS.split(text)) {
			if (Signs.mean(word)) {
				words.add(word.replaceFirst("^-+", ""));
			}
		}
		String joined = Signs.phrase(String.join(" ", words));
		return joined.isEmpty() ? null : isPlain(joined) ? new Word(joined) : new Phrase(joined, 0);
	}

	/** Tells whether a text, typed as it is, is read as one word. */
	private static boolean isPlain(String text) {
		if (!Signs.mean(text) || text.startsWith("-") || SIGN.matcher(text).find() || Names.isOperator(text)
				|| Names.isAddress(text, 0)) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (Signs.quoteAt(text, i) >= 0) {
				return false;
			}
		}
		int colon = Names.colon(text, 0);
		return colon < 0 || colon == text.length() - 1 && !Names.isKnown(text.substring(0, colon));
	}

	// As many as are shown; each of Chinese or Japanese says as much as two.
	private static int letters(String text) {
		return text.codePoints()
			.filter(Character::isLetterOrDigit)
			.map((c) -> Character.isIdeographic(c) ? 2 : 1)
			.sum();
	}

}
