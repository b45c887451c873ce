package hemeroteca.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows the phrases that give a block away: the resource {@code phrases.txt}. */
final class Phrases {

	enum Kind {

		RELATED, NEWSLETTER, SOCIAL, AD, CREDIT, COPYRIGHT, COMMENTS, DATE, BYLINE, TAGS, COOKIE, VIDEO

	}

	private static final int LONGEST = 6;

	/** A phrase that a block begins with, or that it is. */
	private static final Map<String, Integer> BEGINNINGS = new HashMap<>();

	private static final Map<String, Integer> WHOLE = new HashMap<>();

	static {
		Kind kind = Kind.RELATED;
		for (String line : Resource.lines("phrases.txt")) {
			if (line.startsWith("[")) {
				kind = Kind.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
				continue;
			}
			boolean open = line.endsWith(" *");
			String phrase = open ? line.substring(0, line.length() - 2) : line;
			(open ? BEGINNINGS : WHOLE).merge(phrase, 1 << kind.ordinal(), (one, other) -> one | other);
		}
	}

	private Phrases() {
	}

	/** Returns the kinds of phrase that a text begins with or is, as bits. */
	static int of(String text) {
		int kinds = text.startsWith("©") || text.startsWith("(c)") ? 1 << Kind.COPYRIGHT.ordinal() : 0;
		List<String> words = Words.of(text, LONGEST + 1);
		StringBuilder phrase = new StringBuilder();
		for (int count = 0; count < Math.min(words.size(), LONGEST); count++) {
			phrase.append((count > 0) ? " " : "").append(words.get(count));
			Integer found = BEGINNINGS.get(phrase.toString());
			kinds |= (found == null) ? 0 : found;
		}
		if (words.size() <= LONGEST) {
			Integer found = WHOLE.get(phrase.toString());
			kinds |= (found == null) ? 0 : found;
		}
		return kinds;
	}

	static boolean is(Kind kind, int kinds) {
		return (kinds & 1 << kind.ordinal()) != 0;
	}

}
