package hemeroteca.search;

import java.util.List;

import hemeroteca.language.Term;
import hemeroteca.language.Tongues;
import org.jspecify.annotations.Nullable;

/**
 * A text as the index takes it.
 *
 * @param words every word as it is written, joined by spaces
 * @param stems the stem of every word behind its language, "en|strike"
 */
record Tokens(String words, String stems) {

	private static final Tokens NONE = new Tokens("", "");

	/** Stands between two texts, so that no phrase goes from one into the other. */
	private static final String BREAK = " ¶ ";

	static Tokens of(@Nullable String text, @Nullable String language) {
		if (text == null || text.isEmpty()) {
			return NONE;
		}
		var words = Tongues.words(text);
		return new Tokens(joined(words, ""),
				joined(Tongues.stems(language, text, words), Tongues.tongue(language) + "|"));
	}

	static String words(@Nullable String text) {
		return (text != null) ? joined(Tongues.words(text), "") : "";
	}

	/** Returns the term that stands for a stem. */
	static String stem(String tongue, String stem) {
		return tongue + '|' + stem;
	}

	/** Returns texts that were taken apart as one. */
	static String join(String... texts) {
		return String.join(BREAK, texts);
	}

	private static String joined(List<Term> terms, String before) {
		var joined = new StringBuilder(terms.size() * (7 + before.length()));
		for (var term : terms) {
			joined.append(joined.isEmpty() ? "" : " ").append(before).append(term.term());
		}
		return joined.toString();
	}

}
