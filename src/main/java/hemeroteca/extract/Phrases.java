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

	/** All phrases, word by word: the way to one that begins a text is the way to it. */
	private static final Phrases FIRST = new Phrases();

	static {
		Kind kind = Kind.RELATED;
		for (String line : Resource.lines("phrases.txt")) {
			if (line.startsWith("[")) {
				kind = Kind.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
				continue;
			}
			boolean open = line.endsWith(" *");
			Phrases last = FIRST;
			for (String word : (open ? line.substring(0, line.length() - 2) : line).split(" ")) {
				last = last.next.computeIfAbsent(word, (key) -> new Phrases());
			}
			last.beginning |= open ? 1 << kind.ordinal() : 0;
			last.whole |= open ? 0 : 1 << kind.ordinal();
		}
	}

	private final Map<String, Phrases> next = new HashMap<>();

	/** The kinds of a text that begins with the words up to here. */
	private int beginning;

	/** The kinds of a text that ends here. */
	private int whole;

	private Phrases() {
	}

	/** Returns the kinds of phrase that a block begins with or is, as bits. */
	static int of(Block block) {
		return of(block.text, block.firstWords(LONGEST + 1));
	}

	/** Returns the kinds of phrase that a text begins with or is, as bits. */
	static int of(String text) {
		return of(text, Words.of(text, LONGEST + 1));
	}

	private static int of(String text, List<String> words) {
		int kinds = text.startsWith("©") || text.startsWith("(c)") ? 1 << Kind.COPYRIGHT.ordinal() : 0;
		Phrases last = FIRST;
		for (int count = 0; count < words.size(); count++) {
			last = (count < LONGEST) ? last.next.get(words.get(count)) : null;
			if (last == null) {
				return kinds;
			}
			kinds |= last.beginning;
		}
		return kinds | last.whole;
	}

	static boolean is(Kind kind, int kinds) {
		return (kinds & 1 << kind.ordinal()) != 0;
	}

}
