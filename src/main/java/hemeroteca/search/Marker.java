package hemeroteca.search;

import java.util.concurrent.atomic.AtomicInteger;

import hemeroteca.query.Grammar;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import org.springframework.stereotype.Component;

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

	private final SearchSettings settings;

	Marker(SearchSettings settings) {
		this.settings = settings;
	}

	/**
	 * Returns the same HTML with each hit in a {@code <mark>}, up to the most that are
	 * marked: an article of nothing but hits shows as much with fewer.
	 * @param language of the article
	 */
	public String mark(String html, @Nullable String language, String words) {
		var marks = new Marks(Grammar.read(words, settings.mostWords()).wanted());
		if (marks.isEmpty()) {
			return html;
		}
		var body = Jsoup.parseBodyFragment(html.replace(BEGIN, "").replace(END, ""));
		body.outputSettings().prettyPrint(false);
		var left = new AtomicInteger(settings.mostMarks());
		body.body().traverse((NodeVisitor) (node, depth) -> {
			if (left.get() > 0 && node instanceof TextNode text && !text.isBlank()) {
				text.text(marked(marks.in(text.getWholeText(), language), left));
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

}
