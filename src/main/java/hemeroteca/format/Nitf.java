package hemeroteca.format;

import java.net.URI;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article in the News Industry Text Format.
 *
 * @see <a href="https://iptc.org/std/NITF/3.6/documentation/">NITF 3.6</a>
 */
final class Nitf {

	private final Element nitf;

	Nitf(Element nitf) {
		this.nitf = nitf;
	}

	/** Writes the article and what is said of it as a page. */
	Document page(@Nullable URI address) {
		var page = Head.newPage(address);
		write(page);
		return page;
	}

	/** Adds to a page what is said here; what the page says already comes first. */
	void write(Document page) {
		var data = Xml.first(nitf, "docdata");
		var published = Xml.first(nitf, "pubdata");
		var top = Xml.first(nitf, "body.head");
		var headline = Xml.either(Xml.text(top, "hl1"), Xml.text(top, "hedline"), Xml.text(nitf, "title"));
		var head = new Head(page).headline(headline)
			.standfirst(Xml.either(Xml.text(top, "abstract"), Xml.text(top, "hl2")))
			.outlet(Xml.either(attribute(published, "name"), Xml.text(top, "distributor"),
					Xml.attribute(nitf, "holder", "doc.copyright")))
			.section(Xml.either(attribute(published, "position.section"), attribute(published, "edition.name")))
			.published(day(Xml.either(Xml.attribute(data, "norm", "date.issue"),
					attribute(published, "date.publication"), Xml.attribute(top, "norm", "story.date"),
					Xml.attribute(data, "norm", "date.release"), Xml.text(top, "story.date"))))
			.language(Xml.either(attribute(nitf, "xml:lang"), attribute(nitf, "lang")))
			.canonical(WebAddress.of(attribute(published, "ex-ref")));
		Xml.all(top, "byline").forEach((byline) -> head.author(author(byline)));
		Xml.all(data, "keyword").forEach((keyword) -> head.tag(attribute(keyword, "key")));
		body(page, headline, top);
	}

	private void body(Document page, @Nullable String headline, @Nullable Element top) {
		var article = page.body().appendElement("article");
		if (headline != null) {
			article.appendElement("h1").text(headline);
		}
		var standfirst = Xml.text(top, "hl2");
		if (standfirst != null) {
			article.appendElement("p").addClass("standfirst").text(standfirst);
		}
		var content = Optional.ofNullable(Xml.first(nitf, "body.content"))
			.or(() -> Optional.ofNullable(Xml.first(nitf, "body")));
		content.ifPresent((text) -> NewsBody.append(text, article));
	}

	/** "By Ada Quay, Staff Writer": the element for the name is not always there. */
	private static @Nullable String author(Element byline) {
		var person = Xml.text(byline, "person");
		if (person != null) {
			return person;
		}
		var role = Xml.text(byline, "byttl");
		var words = byline.text().strip();
		return (role != null && words.endsWith(role)) ? words.substring(0, words.length() - role.length()).strip()
				: words;
	}

	private static @Nullable String attribute(@Nullable Element element, String name) {
		return (element == null || element.attr(name).isBlank()) ? null : element.attr(name).strip();
	}

	/** "20260414T081500Z" is written as pages write it; all else stays. */
	static @Nullable String day(@Nullable String norm) {
		return (norm == null) ? null : norm.strip()
			.replaceFirst("^(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?)?(?:\\.\\d+)?", "$1-$2-$3T$4:$5:$6")
			.replace("T::", "")
			.replaceFirst("(T\\d{2}:\\d{2}):(?!\\d)", "$1")
			.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})(?:Z|[+-]\\d{2}:?\\d{2})$", "$1")
			.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
	}

}
