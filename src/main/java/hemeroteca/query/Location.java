package hemeroteca.query;

import java.util.regex.Pattern;

import hemeroteca.query.Clause.Word;
import org.jspecify.annotations.Nullable;

/** Reads addresses and sites, in which only a * is a sign. */
final class Location {

	// Characters, as much as browsers send.
	private static final int LONGEST = 2048;

	// Characters of one with a *: its automaton grows with them.
	private static final int LONGEST_PATTERN = 255;

	private static final int FEWEST = 3;

	private static final Pattern SCHEME = Pattern.compile("(?i)^(?:https?://)+");

	private static final String AFTER = ".,;:!?'’";

	private Location() {
	}

	/** Returns what an address means; null if there is nothing to look for. */
	static @Nullable Clause read(String typed, Field field, Complaints complaints) {
		if (typed.length() > LONGEST) {
			complaints.add("The address %s is too long and was left out.", typed);
			return null;
		}
		String text = (field == Field.SITE) ? site(typed) : Signs.withoutEnd(typed, AFTER);
		if (text.indexOf('*') < 0) {
			return word(text);
		}
		long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
		long wildcards = text.chars().filter((c) -> c == '*').count();
		if (letters < FEWEST || wildcards > Term.MOST_WILDCARDS || text.length() > LONGEST_PATTERN) {
			complaints.add("%s cannot be looked for by its shape; it was read without *.", typed);
			return word(text);
		}
		return new Clause.Pattern(text.replaceFirst("^-+", ""));
	}

	private static String site(String typed) {
		String site = SCHEME.matcher(typed).replaceFirst("");
		int bracket = site.indexOf('(');
		return Signs.withoutEnd((bracket < 0) ? site : site.substring(0, bracket), AFTER + "/");
	}

	/** Returns an address as one word, without signs; null if there is nothing in it. */
	static @Nullable Word word(String typed) {
		String signs = (typed.indexOf('*') < 0) ? "^-+" : "^-+|[*()]";
		String text = Signs.withoutEnd(typed.replaceAll(signs, ""), AFTER).replaceFirst("^-+", "");
		return (Signs.mean(text) && !Names.isOperator(text)) ? new Word(text) : null;
	}

}
