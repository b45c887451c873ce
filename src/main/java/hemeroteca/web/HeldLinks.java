package hemeroteca.web;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import hemeroteca.archive.Citations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Links of a body: those to an article that the archive holds open it there, with a link
 * to the page itself beside it.
 */
final class HeldLinks {

	private HeldLinks() {
	}

	/**
	 * Returns the HTML with its links led into the archive.
	 * @param held finds the articles of addresses
	 */
	static String in(String html, Function<Collection<String>, Map<String, Citations.Entry>> held) {
		if (!html.contains("<a ")) {
			return html;
		}
		var body = Jsoup.parseBodyFragment(html).body();
		body.ownerDocument().outputSettings().prettyPrint(false);
		var links = body.select("a[href^=http]:not(.absent)");
		var found = links.isEmpty() ? Map.<String, Citations.Entry>of() : held.apply(links.eachAttr("href"));
		if (found.isEmpty()) {
			return html;
		}
		for (Element link : links) {
			var article = found.get(link.attr("href"));
			if (article != null) {
				lead(link, article);
			}
		}
		return body.html();
	}

	private static void lead(Element link, Citations.Entry article) {
		String address = link.attr("href");
		String host = Addresses.host(address);
		link.attr("href", Paths.article(article.id(), article.headline())).removeAttr("rel").addClass("held");
		link.after(new Element("a").addClass("outside")
			.attr("href", address)
			.attr("rel", "noreferrer")
			.attr("title", host)
			.attr("aria-label", "the page itself, at " + host)
			.appendText("↗"));
	}

}
