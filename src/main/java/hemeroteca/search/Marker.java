package hemeroteca.search;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.persistence.EntityManagerFactory;
import org.apache.lucene.analysis.Analyzer;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.jsoup.Jsoup;
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

	// Noncharacters of Unicode, which no text has: they stand for the marks until the
	// HTML is written. Elements put between texts one by one would take the square of
	// the hits.
	private static final String BEGIN = "\uFDD0";

	private static final String END = "\uFDD1";

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

	/**
	 * Returns the same HTML with each hit in a {@code <mark>}, up to the most that are
	 * marked: an article of nothing but hits shows as much with fewer.
	 */
	public String mark(String html, String words) {
		var marks = marks(words);
		if (marks.isEmpty()) {
			return html;
		}
		var body = Jsoup.parseBodyFragment(html.replace(BEGIN, "").replace(END, ""));
		body.outputSettings().prettyPrint(false);
		var left = new AtomicInteger(settings.mostMarks());
		body.body().traverse((NodeVisitor) (node, depth) -> {
			if (left.get() > 0 && node instanceof TextNode text && !text.isBlank()) {
				text.text(marked(marks.in(text.getWholeText()), left));
			}
		});
		return body.body().html().replace(BEGIN, "<mark>").replace(END, "</mark>");
	}

	private static String marked(Marked text, AtomicInteger left) {
		var marked = new StringBuilder();
		text.pieces()
			.forEach((piece) -> marked
				.append((piece.hit() && left.getAndDecrement() > 0) ? BEGIN + piece.text() + END : piece.text()));
		return marked.toString();
	}

	/** Returns what a query marks. */
	Marks marks(String words) {
		return Marks.of(Words.wanted(words, settings.mostWords()), analyzer.get());
	}

}
