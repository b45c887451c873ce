package hemeroteca.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManagerFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import org.springframework.stereotype.Component;

/**
 * Marks the words of a query in the HTML of an article, by the same analysis that found
 * it.
 */
@Component
public class Marker {

	private final Analyzer analyzer;

	private final SearchSettings settings;

	Marker(EntityManagerFactory entities, SearchSettings settings) {
		this.analyzer = org.hibernate.search.mapper.orm.Search.mapping(entities)
			.backend()
			.unwrap(LuceneBackend.class)
			.analyzer(Analysis.PROSE)
			.orElseThrow();
		this.settings = settings;
	}

	/** Returns the same HTML with each hit in a {@code <mark>}. */
	public String mark(String html, String words) {
		var wanted = wanted(words);
		if (wanted.isEmpty()) {
			return html;
		}
		var body = Jsoup.parseBodyFragment(html);
		body.outputSettings().prettyPrint(false);
		var texts = new ArrayList<TextNode>();
		body.body().traverse((NodeVisitor) (node, depth) -> {
			if (node instanceof TextNode text && !text.isBlank()) {
				texts.add(text);
			}
		});
		texts.forEach((text) -> mark(text, wanted));
		return body.body().html();
	}

	private void mark(TextNode text, Wanted wanted) {
		String whole = text.getWholeText();
		int from = 0;
		for (Token token : tokens(whole)) {
			if (wanted.has(token.term())) {
				text.before(new TextNode(whole.substring(from, token.start())));
				text.before(new Element("mark").appendText(whole.substring(token.start(), token.end())));
				from = token.end();
			}
		}
		text.text(whole.substring(from));
	}

	private Wanted wanted(String words) {
		var terms = new HashSet<String>();
		var prefixes = new ArrayList<String>();
		for (var part : Words.wanted(words, settings.mostWords())) {
			for (Token token : tokens(part.words())) {
				if (part.prefix()) {
					prefixes.add(token.term());
				}
				else {
					terms.add(token.term());
				}
			}
		}
		return new Wanted(terms, prefixes);
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

	private record Wanted(Set<String> terms, List<String> prefixes) {

		boolean has(String term) {
			return terms.contains(term) || prefixes.stream().anyMatch(term::startsWith);
		}

		boolean isEmpty() {
			return terms.isEmpty() && prefixes.isEmpty();
		}

	}

}
