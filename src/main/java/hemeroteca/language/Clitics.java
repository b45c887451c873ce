package hemeroteca.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Small words that an apostrophe ties to a greater one: l'eau, Trump's, Türkiye'nin. They
 * have no stem; one who asks for "children's books" wants books of children, not the
 * letter s.
 */
final class Clitics {

	private static final Map<String, Set<String>> BEFORE = Map.of("fr",
			Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu"), "it",
			Set.of("l", "un", "d", "c", "m", "t", "s", "v", "n", "all", "dall", "dell", "nell", "sull", "coll", "gl",
					"agl", "dagl", "degl", "negl", "sugl", "quell", "quest"),
			"ca", Set.of("l", "d", "m", "t", "s", "n"), "ga", Set.of("d", "b", "m"), "pt", Set.of("d"));

	private static final Map<String, Set<String>> AFTER = Map.of("en", Set.of("s", "t", "d", "m", "ll", "re", "ve"),
			"ca", Set.of("l", "m", "t", "s", "n", "ns", "ls"), "fi",
			Set.of("n", "a", "ta", "t", "ssa", "sta", "lla", "lta", "lle", "aan", "hun", "iin"));

	/** Of whatever language: Lloyd's, foto's. */
	private static final Set<String> ALWAYS_AFTER = Set.of("s");

	/** Where what follows is the ending of a name. */
	private static final Set<String> ENDINGS = Set.of("tr", "az");

	private Clitics() {
	}

	/** Returns the words without what hangs on them. */
	static List<Term> drop(String language, String text, List<Term> words) {
		if (words.size() < 2) {
			return words;
		}
		var left = new ArrayList<Term>(words.size());
		boolean tied = false;
		for (int i = 0; i < words.size(); i++) {
			var word = words.get(i);
			boolean ties = i + 1 < words.size() && areTied(text, word, words.get(i + 1));
			boolean dropped = (ties && BEFORE.getOrDefault(language, Set.of()).contains(word.term()))
					|| (tied && isAfter(language, word.term()));
			if (!dropped) {
				left.add(word);
			}
			tied = ties && !dropped;
		}
		return left;
	}

	private static boolean areTied(String text, Term word, Term next) {
		if (next.start() != word.end() + 1) {
			return false;
		}
		char sign = text.charAt(word.end());
		// EU:n and USA:s, as the North writes.
		return Splitter.isApostrophe(sign) || sign == ':';
	}

	private static boolean isAfter(String language, String word) {
		return ENDINGS.contains(language) || ALWAYS_AFTER.contains(word)
				|| AFTER.getOrDefault(language, Set.of()).contains(word);
	}

}
