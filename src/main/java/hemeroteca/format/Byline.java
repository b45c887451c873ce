package hemeroteca.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads lines above an article that say who wrote it and when it was changed. */
final class Byline {

	private static final List<String> WORDS = Lines.of("bylines.txt").toList();

	private static final Pattern BY = beginning(WORDS.get(0));

	private static final Pattern UPDATED = beginning(WORDS.get(1));

	/** Small words that stand within and between names. */
	private static final Set<String> SMALL = Arrays.stream(
			"and und et y e och og en i и та & de del della der den des di da do dos das du van von zu zur ter ten la le el al bin ibn"
				.split(" "))
		.collect(Collectors.toUnmodifiableSet());

	/** Where names end: a role, a place, another paper, a day. */
	private static final Pattern END = Pattern.compile(
			"\\s*(?:[|•·/(]|\\s[–—-]\\s|,\\s*\\p{Ll}|\\s(?:in|for|at|à|en|aus|für|pour|para|per|voor|at)\\s+\\p{Lu}|,?\\s*\\d).*");

	private static final int MOST_WORDS = 12;

	private Byline() {
	}

	private static Pattern beginning(String words) {
		return Pattern.compile("(?:" + words + ")(?:\\s*[:：/]\\s*|\\s+)",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	/** Returns the names in a byline as printed, without "by", roles and days. */
	static Optional<String> names(String line) {
		var by = BY.matcher(line);
		if (!by.lookingAt()) {
			return Optional.empty();
		}
		var names = END.matcher(line.substring(by.end())).replaceFirst("").strip();
		return Optional.of(names).filter(Byline::areNames);
	}

	static boolean saysUpdated(String line) {
		return UPDATED.matcher(line).lookingAt();
	}

	private static boolean areNames(String names) {
		var words = names.split("[\\s,]+");
		boolean eastern = !names.isEmpty() && Words.isEastern(names.charAt(0));
		return words.length <= MOST_WORDS && (words.length >= 2 || (eastern && names.length() <= 8))
				&& !Words.endsSentence(names)
				&& Arrays.stream(words).allMatch((word) -> SMALL.contains(word) || Words.beginsLarge(word));
	}

}
