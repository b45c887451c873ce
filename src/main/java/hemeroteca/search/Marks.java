package hemeroteca.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of a query, ready to be found in a text by the analysis that filled the
 * index.
 */
final class Marks {

	private final List<Sequence> sequences = new ArrayList<>();

	private final Analyzer analyzer;

	private Marks(Analyzer analyzer) {
		this.analyzer = analyzer;
	}

	static Marks of(List<Words.Part> wanted, Analyzer analyzer) {
		var marks = new Marks(analyzer);
		for (var part : wanted) {
			var terms = marks.tokens(part.words()).stream().map(Token::term).toList();
			if (!terms.isEmpty()) {
				marks.sequences.add(new Sequence(terms, part.prefix()));
			}
		}
		return marks;
	}

	boolean isEmpty() {
		return sequences.isEmpty();
	}

	/**
	 * Returns the text with each hit marked; the words of a phrase only where they stand
	 * together.
	 */
	Marked in(@Nullable String text) {
		if (text == null || text.isEmpty() || isEmpty()) {
			return Marked.plain(text);
		}
		var pieces = new ArrayList<Marked.Piece>();
		var tokens = tokens(text);
		int from = 0;
		for (int at = 0; at < tokens.size();) {
			int length = lengthAt(tokens, at);
			if (length > 0) {
				int start = tokens.get(at).start();
				int end = tokens.get(at + length - 1).end();
				add(pieces, text.substring(from, start), false);
				add(pieces, text.substring(start, end), true);
				from = end;
			}
			at += Math.max(1, length);
		}
		add(pieces, text.substring(from), false);
		return new Marked(List.copyOf(pieces));
	}

	/**
	 * Returns how many of the words and phrases a text may hold, by a look at its letters
	 * alone.
	 * @param folded as {@link Folding} does
	 */
	int mayHold(String folded) {
		int count = 0;
		for (Sequence sequence : sequences) {
			if (sequence.mayStandIn(folded)) {
				count++;
			}
		}
		return count;
	}

	private static void add(List<Marked.Piece> pieces, String text, boolean hit) {
		if (!text.isEmpty()) {
			pieces.add(new Marked.Piece(text, hit));
		}
	}

	private int lengthAt(List<Token> tokens, int at) {
		int longest = 0;
		for (Sequence sequence : sequences) {
			if (sequence.terms().size() > longest && sequence.standsAt(tokens, at)) {
				longest = sequence.terms().size();
			}
		}
		return longest;
	}

	private List<Token> tokens(String text) {
		var tokens = new ArrayList<Token>();
		try (var stream = analyzer.tokenStream(Analysis.PROSE, text)) {
			var term = stream.addAttribute(CharTermAttribute.class);
			var offset = stream.addAttribute(OffsetAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
			}
			stream.end();
		}
		catch (IOException inMemory) {
			throw new UncheckedIOException(inMemory);
		}
		return tokens;
	}

	private record Token(String term, int start, int end) {
	}

	/** Terms one after the other, the last perhaps only the beginning of one. */
	private record Sequence(List<String> terms, boolean prefix) {

		boolean mayStandIn(String folded) {
			for (String term : terms) {
				if (!folded.contains(term)) {
					return false;
				}
			}
			return true;
		}

		boolean standsAt(List<Token> tokens, int at) {
			if (at + terms.size() > tokens.size()) {
				return false;
			}
			for (int i = 0; i < terms.size(); i++) {
				String term = tokens.get(at + i).term();
				boolean begins = prefix && i == terms.size() - 1 && term.startsWith(terms.get(i));
				if (!begins && !term.equals(terms.get(i))) {
					return false;
				}
			}
			return true;
		}

	}

}
