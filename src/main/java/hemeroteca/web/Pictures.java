package hemeroteca.web;

import hemeroteca.archive.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Pictures on the page of an article: those that the archive holds are shown; a link
 * stands in the place of the others.
 */
final class Pictures {

	private Pictures() {
	}

	static @Nullable Lead lead(Article article) {
		String address = article.picture().orElse(null);
		if (address == null) {
			return null;
		}
		boolean held = address.startsWith("data:");
		return new Lead(held ? Paths.picture(article.id()) : null, held ? null : address, article.pictureCaption(),
				article.pictureText());
	}

	/**
	 * Returns the HTML with a link in the place of each picture that would be loaded from
	 * elsewhere.
	 */
	static String held(String html) {
		if (!html.contains("<img")) {
			return html;
		}
		var body = Jsoup.parseBodyFragment(html).body();
		body.ownerDocument().outputSettings().prettyPrint(false);
		for (Element picture : body.select("img")) {
			if (!picture.attr("src").startsWith("data:")) {
				picture.replaceWith(link(picture));
			}
		}
		return body.html();
	}

	private static Element link(Element picture) {
		String alternative = picture.attr("alt").strip();
		String address = picture.attr("src");
		boolean linked = picture.closest("a") != null;
		var link = new Element(linked ? "span" : "a").addClass("absent");
		if (!linked) {
			link.attr("href", address).attr("rel", "noreferrer");
		}
		return link.appendText(
				(alternative.isEmpty() ? "Picture" : "Picture: " + alternative) + " (" + Addresses.host(address) + ")");
	}

}
