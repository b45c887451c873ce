package hemeroteca.format;

import java.net.URI;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page made of an article that some program has taken out of its page before. */
final class ArticlePage {

	private ArticlePage() {
	}

	/**
	 * Returns a page with the article as its only content.
	 * @param html the body, which may say the headline again
	 */
	static Document of(@Nullable URI address, @Nullable String headline, String html, Limits limits) throws Unreadable {
		var page = Head.newPage(address);
		var article = page.body().appendElement("article");
		var body = parse(html, limits);
		boolean said = body.selectFirst("h1") != null;
		if (headline != null && !headline.isBlank() && !said) {
			article.appendElement("h1").text(headline.strip());
		}
		article.appendChildren(body.childNodesCopy());
		return page;
	}

	/** Returns text as HTML, a paragraph for each line that is not empty. */
	static String paragraphs(String text) {
		var article = new Element("div");
		text.lines().filter((line) -> !line.isBlank()).forEach((line) -> article.appendElement("p").text(line.strip()));
		return article.html();
	}

	private static Element parse(String html, Limits limits) throws Unreadable {
		Markup.checkElements(html, limits);
		return Markup.parse(Parser.htmlParser(), html, "", limits).body();
	}

}
