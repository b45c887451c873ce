package hemeroteca.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;

/** Sentences about a query, each once and not too many of them. */
final class Complaints {

	// More would push the articles off the page.
	private static final int MOST = 8;

	// Characters of a query that a sentence repeats: enough to know the place.
	private static final int MOST_QUOTED = 40;

	private final SequencedSet<String> sentences = new LinkedHashSet<>();

	private boolean closed;

	/**
	 * Adds a sentence.
	 * @param said with %s for each quoted part of the query
	 */
	void add(String said, String... quoted) {
		if (!closed && sentences.size() < MOST) {
			var shown = new Object[quoted.length];
			for (int i = 0; i < quoted.length; i++) {
				shown[i] = quoted(quoted[i]);
			}
			sentences.add((shown.length > 0) ? said.formatted(shown) : said);
		}
	}

	/** Puts a sentence before all others, whatever room there is. */
	void begin(String said, Object... figures) {
		sentences.addFirst(String.format(Locale.ENGLISH, said, figures));
	}

	/** Leaves out whatever is added from now on. */
	void close() {
		closed = true;
	}

	private static String quoted(String text) {
		int most = Math.min(text.length(), MOST_QUOTED);
		boolean whole = most == text.length();
		int end = (!whole && Character.isHighSurrogate(text.charAt(most - 1))) ? most - 1 : most;
		return '“' + text.substring(0, end) + (whole ? "”" : "…”");
	}

	boolean isEmpty() {
		return sentences.isEmpty();
	}

	List<String> sentences() {
		return List.copyOf(sentences);
	}

}
