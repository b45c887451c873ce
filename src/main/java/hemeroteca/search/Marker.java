package hemeroteca.search;

import java.util.ArrayList;
import java.util.function.Supplier;

import jakarta.persistence.EntityManagerFactory;
import org.apache.lucene.analysis.Analyzer;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Marks the words of a query in the HTML of an article, by the same analysis that found
 * it.
 */
@Component
public class Marker {

	private final Supplier<Analyzer> analyzer;

	private final SearchSettings settings;

	Marker(EntityManagerFactory entities, SearchSettings settings) {
		// When it is first wanted: Hibernate comes up beside the rest of the program.
		this.analyzer = SingletonSupplier.of(() -> analyzer(entities));
		this.settings = settings;
	}

	private static Analyzer analyzer(EntityManagerFactory entities) {
		return org.hibernate.search.mapper.orm.Search.mapping(entities)
			.backend()
			.unwrap(LuceneBackend.class)
			.analyzer(Analysis.PROSE)
			.orElseThrow();
	}

	/** Returns the same HTML with each hit in a {@code <mark>}. */
	public String mark(String html, String words) {
		var marks = marks(words);
		if (marks.isEmpty()) {
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
		texts.forEach((text) -> mark(text, marks));
		return body.body().html();
	}

	private static void mark(TextNode text, Marks marks) {
		var pieces = marks.in(text.getWholeText()).pieces();
		if (pieces.stream().noneMatch(Marked.Piece::hit)) {
			return;
		}
		for (var piece : pieces) {
			text.before(piece.hit() ? new Element("mark").appendText(piece.text()) : new TextNode(piece.text()));
		}
		text.remove();
	}

	/** Returns what a query marks. */
	Marks marks(String words) {
		return Marks.of(Words.wanted(words, settings.mostWords()), analyzer.get());
	}

}
