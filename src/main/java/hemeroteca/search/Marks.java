package hemeroteca.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import hemeroteca.language.Tongues;
import hemeroteca.query.Clause;
import org.jspecify.annotations.Nullable;

/**
 * What a query looks for, ready to be found in texts by the analysis that filled the
 * index: in each text by the rules of its own language.
 */
final class Marks {

	private final List<Clause> wanted;

	private final Map<String, MarkTable> byTongue = new ConcurrentHashMap<>();

	/**
	 * Returns what marks these.
	 * @param wanted words, phrases, patterns and fuzzy words
	 */
	Marks(Collection<Clause> wanted) {
		this.wanted = List.copyOf(wanted);
	}

	boolean isEmpty() {
		return wanted.isEmpty();
	}

	/**
	 * Returns the text with each hit marked; the words of a phrase only where they stand
	 * together.
	 * @param language of the text
	 */
	Marked in(@Nullable String text, @Nullable String language) {
		if (text == null || text.isEmpty() || isEmpty()) {
			return Marked.plain(text);
		}
		var pieces = new ArrayList<Marked.Piece>();
		int from = 0;
		for (Span span : spans(text, language)) {
			add(pieces, text.substring(from, span.start()), false);
			add(pieces, text.substring(span.start(), span.end()), true);
			from = span.end();
		}
		add(pieces, text.substring(from), false);
		return new Marked(List.copyOf(pieces));
	}

	/** Returns where the hits of a text stand, in order, none in another. */
	List<Span> spans(String text, @Nullable String language) {
		String tongue = Tongues.tongue(language);
		var marks = marks(tongue);
		var words = Tongues.words(text);
		var spans = new ArrayList<Span>();
		for (int at = 0; at < words.size();) {
			int length = marks.lengthAt(words, at);
			if (length > 0) {
				spans.add(new Span(words.get(at).start(), words.get(at + length - 1).end()));
			}
			at += Math.max(1, length);
		}
		if (!Tongues.isWordByWord(tongue)) {
			return Span.merged(spans, longer(text, tongue, marks));
		}
		return spans;
	}

	// Where a language has no spaces, a word is what its own analysis takes for one.
	private static List<Span> longer(String text, String tongue, MarkTable marks) {
		var spans = new ArrayList<Span>();
		for (var term : Tongues.stems(tongue, text)) {
			if (marks.isStem(term.term())) {
				spans.add(new Span(term.start(), term.end()));
			}
		}
		return spans;
	}

	/**
	 * Returns how many of the words and phrases a text may hold, by a look at its letters
	 * alone.
	 * @param folded as {@link Tongues} does
	 */
	int mayHold(String folded, @Nullable String language) {
		return marks(Tongues.tongue(language)).mayHold(folded);
	}

	private MarkTable marks(String tongue) {
		return byTongue.computeIfAbsent(tongue, (asked) -> MarkTable.of(wanted, asked));
	}

	private static void add(List<Marked.Piece> pieces, String text, boolean hit) {
		if (!text.isEmpty()) {
			pieces.add(new Marked.Piece(text, hit));
		}
	}

}
