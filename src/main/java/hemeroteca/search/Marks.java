package hemeroteca.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of a query, ready to be found in a text by the analysis that filled the
 * index.
 */
final class Marks {

	private final Set<String> terms = new HashSet<>();

	private final List<String> prefixes = new ArrayList<>();

	private final Analyzer analyzer;

	private Marks(Analyzer analyzer) {
		this.analyzer = analyzer;
	}

	static Marks of(List<Words.Part> wanted, Analyzer analyzer) {
		var marks = new Marks(analyzer);
		for (var part : wanted) {
			for (Token token : marks.tokens(part.words())) {
				if (part.prefix()) {
					marks.prefixes.add(token.term());
				}
				else {
					marks.terms.add(token.term());
				}
			}
		}
		return marks;
	}

	boolean isEmpty() {
		return terms.isEmpty() && prefixes.isEmpty();
	}

	/** Returns the text with each hit marked. */
	Marked in(@Nullable String text) {
		if (text == null || text.isEmpty() || isEmpty()) {
			return Marked.plain(text);
		}
		var pieces = new ArrayList<Marked.Piece>();
		int from = 0;
		for (Token token : tokens(text)) {
			if (has(token.term())) {
				add(pieces, text.substring(from, token.start()), false);
				add(pieces, text.substring(token.start(), token.end()), true);
				from = token.end();
			}
		}
		add(pieces, text.substring(from), false);
		return new Marked(List.copyOf(pieces));
	}

	private static void add(List<Marked.Piece> pieces, String text, boolean hit) {
		if (!text.isEmpty()) {
			pieces.add(new Marked.Piece(text, hit));
		}
	}

	private boolean has(String term) {
		return terms.contains(term) || prefixes.stream().anyMatch(term::startsWith);
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

}
