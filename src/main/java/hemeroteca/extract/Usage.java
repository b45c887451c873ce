package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the names of elements and the words of texts have meant on pages that people
 * judged: the logarithm of the odds that a block with them is part of the article, 0
 * where they say nothing. Learnt, and only of what many sites use; the resource
 * {@code usage.txt}. What we know beforehand of names and phrases stands in
 * {@code tokens.txt} and {@code phrases.txt}.
 */
final class Usage {

	static final Usage LEARNT = read(Resource.lines("usage.txt"));

	/** A shorter part of a name is a unit or an initial. */
	private static final int SHORTEST = 3;

	private final Map<String, Float> names;

	private final Map<String, Float> words;

	Usage(Map<String, Float> names, Map<String, Float> words) {
		this.names = names;
		this.words = words;
	}

	/**
	 * Reads lines of two kinds: {@code name sidebar -1.93} and
	 * {@code word subscribe -2.1}.
	 */
	static Usage read(List<String> lines) {
		Usage usage = new Usage(new HashMap<>(), new HashMap<>());
		for (String line : lines) {
			String[] parts = line.split(" ");
			(parts[0].equals("name") ? usage.names : usage.words).put(parts[1], Float.valueOf(parts[2]));
		}
		return usage;
	}

	/** Returns the odds of a part of a name, or null if it is not known. */
	@Nullable Float name(String part) {
		return this.names.get(part);
	}

	/** Returns the odds of a word in lower case, or null if it is not known. */
	@Nullable Float word(String word) {
		return this.words.get(word);
	}

	/**
	 * Cuts names at everything but letters, and at capitals: "post-body mainText" is
	 * four.
	 */
	static List<String> parts(String names) {
		List<String> parts = new ArrayList<>();
		int start = -1;
		for (int at = 0; at <= names.length(); at++) {
			boolean letter = at < names.length() && Character.isLetter(names.charAt(at));
			boolean cut = letter && start >= 0 && Character.isUpperCase(names.charAt(at))
					&& Character.isLowerCase(names.charAt(at - 1));
			if (start >= 0 && (!letter || cut)) {
				if (at - start >= SHORTEST) {
					parts.add(names.substring(start, at).toLowerCase(Locale.ROOT));
				}
				start = -1;
			}
			start = (letter && start < 0) ? at : start;
		}
		return parts;
	}

}
