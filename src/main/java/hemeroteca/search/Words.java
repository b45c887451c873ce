package hemeroteca.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Words in the query language: {@code word}, {@code "a phrase"}, {@code -without},
 * {@code begin*}. Nothing typed is a mistake: typographic quotes are quotes, a phrase may
 * lack its end, and signs that mean nothing are left out.
 */
public final class Words {

	private static final Pattern QUOTES = Pattern.compile("[“”„‟«»＂]");

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+");

	// Characters. Four fields times these stay below the 1,024 clauses of a Lucene query.
	private static final int MOST_LOOSE = 150;

	private static final Pattern PARTS = Pattern.compile("-?\"[^\"]*\"?|\\S+");

	private Words() {
	}

	/**
	 * One part of a query.
	 *
	 * @param words the words themselves, without signs
	 * @param without whether articles that hold them are left out
	 * @param phrase whether they stand one after the other
	 * @param prefix whether they are the beginning of a word
	 */
	public record Part(String words, boolean without, boolean phrase, boolean prefix) {

		/** Returns the part as one types it. */
		public String typed() {
			return (without ? "-" : "") + (phrase ? '"' + words + '"' : words) + (prefix ? "*" : "");
		}

	}

	/** Takes a query apart. */
	public static List<Part> parts(String query) {
		var parts = new ArrayList<Part>();
		var matcher = PARTS.matcher(QUOTES.matcher(query).replaceAll("\""));
		while (matcher.find()) {
			var part = part(matcher.group());
			if (part.words().chars().anyMatch((c) -> c > 0x7F)
					|| part.words().chars().anyMatch(Character::isLetterOrDigit)) {
				parts.add(part);
			}
		}
		return parts;
	}

	private static Part part(String typed) {
		boolean without = typed.startsWith("-");
		String bare = without ? typed.substring(1) : typed;
		if (bare.startsWith("\"")) {
			return new Part(bare.replace("\"", "").strip(), without, true, false);
		}
		return new Part(bare.replaceAll("[\"*]", ""), without, false, bare.endsWith("*"));
	}

	/** Returns what was left out of a query that is too long; null if nothing was. */
	public static @Nullable String complaint(String query, int most) {
		int typed = parts(query).size();
		return (typed > most) ? "Only the first %d of %,d words were read.".formatted(most, typed) : null;
	}

	/**
	 * Returns what the parser of the index is to read. A part that holds more than
	 * letters may be many words to the index, each of which it looks for in every field;
	 * beyond a few of those, the words of a part must follow each other, which is one
	 * question however many they are.
	 */
	static String forParser(String query, int most) {
		var typed = new ArrayList<String>();
		int loose = 0;
		for (var part : parts(query).stream().limit(most).toList()) {
			boolean loosely = !part.phrase() && !PLAIN.matcher(part.words()).matches();
			loose += loosely ? part.words().length() : 0;
			typed.add((loosely && loose > MOST_LOOSE) ? new Part(part.words(), part.without(), true, false).typed()
					: part.typed());
		}
		return String.join(" ", typed);
	}

	/** Returns the parts that a text must hold. */
	static List<Part> wanted(String query, int most) {
		return parts(query).stream().limit(most).filter((part) -> !part.without()).toList();
	}

}
