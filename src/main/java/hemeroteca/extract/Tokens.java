package hemeroteca.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads traits out of class names and ids, word by word. */
final class Tokens {

	private static final Map<String, Long> WORDS = load();

	/** What names of several words begin with: "pull" of "pull-quote". */
	private static final Set<String> BEGINNINGS = beginnings();

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/** A longer name is a hash or an attack, and says nothing. */
	private static final int LONGEST = 400;

	private final Map<String, Long> seen = new HashMap<>();

	private static Map<String, Long> load() {
		Map<String, Long> words = new HashMap<>();
		for (String line : Resource.lines("tokens.txt")) {
			int colon = line.indexOf(':');
			long bit = Trait.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT)).bit;
			for (String word : line.substring(colon + 1).strip().split("\\s+")) {
				words.merge(word, bit, (one, other) -> one | other);
			}
		}
		return words;
	}

	private static Set<String> beginnings() {
		Set<String> beginnings = new HashSet<>();
		for (String word : WORDS.keySet()) {
			int dash = word.indexOf('-');
			if (dash > 0) {
				beginnings.add(word.substring(0, dash));
			}
		}
		return beginnings;
	}

	/** Returns the traits that a class attribute or an id speaks for. */
	long of(String names) {
		if (names.isEmpty() || names.length() > LONGEST) {
			return 0;
		}
		Long known = this.seen.get(names);
		if (known == null) {
			known = read(names);
			this.seen.put(names, known);
		}
		return known;
	}

	private static long read(String names) {
		long traits = 0;
		for (String name : SPACE.split(names.trim())) {
			traits |= name(name);
		}
		return traits;
	}

	private static long name(String name) {
		long traits = WORDS.getOrDefault(name.toLowerCase(Locale.ROOT), 0L);
		String before = null;
		String beforeThat = null;
		int start = -1;
		for (int at = 0; at <= name.length(); at++) {
			boolean letter = at < name.length() && Character.isLetter(name.charAt(at));
			boolean cut = letter && start >= 0 && Character.isUpperCase(name.charAt(at))
					&& Character.isLowerCase(name.charAt(at - 1));
			if (start >= 0 && (!letter || cut)) {
				String word = name.substring(start, at).toLowerCase(Locale.ROOT);
				traits |= WORDS.getOrDefault(word, 0L);
				if (before != null && BEGINNINGS.contains(before)) {
					traits |= WORDS.getOrDefault(before + "-" + word, 0L);
				}
				if (beforeThat != null && BEGINNINGS.contains(beforeThat)) {
					traits |= WORDS.getOrDefault(beforeThat + "-" + before + "-" + word, 0L);
				}
				beforeThat = before;
				before = word;
				start = -1;
			}
			if (letter && start < 0) {
				start = at;
			}
		}
		return traits;
	}

}
