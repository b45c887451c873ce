package hemeroteca.cli;

import hemeroteca.extract.Extraction;
import org.jsoup.nodes.Element;

/** An extraction as one HTML element, with what a reader wants to see above the text. */
final class Article {

	private Article() {
	}

	static String of(Extraction extraction) {
		var article = new Element("article");
		if (extraction.language() != null) {
			article.attr("lang", extraction.language());
		}
		article.appendElement("h1").text(extraction.headline());
		if (extraction.standfirst() != null) {
			article.appendElement("p").addClass("standfirst").text(extraction.standfirst());
		}
		if (!extraction.authors().isEmpty()) {
			article.appendElement("p").addClass("byline").text(String.join(", ", extraction.authors()));
		}
		if (extraction.publishedOn() != null) {
			var day = extraction.publishedOn().toString();
			article.appendElement("p").appendElement("time").attr("datetime", day).text(day);
		}
		article.append(extraction.html());
		return article.outerHtml();
	}

}
