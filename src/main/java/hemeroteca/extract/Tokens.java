package hemeroteca.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads traits out of class names and ids, word by word. */
final class Tokens {

	private static final Map<String, Long> WORDS = load();

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
		for (String name : names.trim().split("\\s+")) {
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
				if (before != null) {
					traits |= WORDS.getOrDefault(before + "-" + word, 0L);
					if (beforeThat != null) {
						traits |= WORDS.getOrDefault(beforeThat + "-" + before + "-" + word, 0L);
					}
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
