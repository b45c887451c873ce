package hemeroteca.format;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An item of NewsML-G2, or of NewsML 1, with its text in XHTML, in NITF or plain.
 *
 * @see <a href="https://iptc.org/std/NewsML-G2/guidelines/">NewsML-G2</a>
 */
final class NewsMl {

	private final Element item;

	private NewsMl(Element item) {
		this.item = item;
	}

	/**
	 * Returns the first item that brings a text. A message may hold more, and pictures;
	 * they are not read here.
	 */
	static Optional<NewsMl> in(Element root) {
		return Stream
			.concat(Stream.of(root).filter((element) -> isItem(element)),
					root.stream().filter((element) -> element != root && isItem(element)))
			.map(NewsMl::new)
			.filter((item) -> item.content() != null)
			.findFirst();
	}

	private static boolean isItem(Element element) {
		return Xml.is(element, "newsItem");
	}

	private @Nullable Element content() {
		return Stream.of("inlineXML", "inlineData", "DataContent")
			.flatMap((name) -> Xml.all(item, name))
			.filter((content) -> content.text().length() > 0)
			.findFirst()
			.orElse(null);
	}

	Document page(@Nullable URI address) {
		var page = Head.newPage(address);
		var about = Objects.requireNonNullElse(Xml.first(item, "contentMeta"), item);
		var headline = Xml.either(Xml.text(about, "headline"), Xml.text(item, "itemMeta", "title"));
		describe(new Head(page), about, headline);
		var content = Objects.requireNonNull(content());
		var nitf = Xml.is(content, "nitf") ? content : Xml.first(content, "nitf");
		if (nitf != null) {
			new Nitf(nitf).write(page);
		}
		else {
			write(page, headline, content);
		}
		return page;
	}

	private void describe(Head head, Element about, @Nullable String headline) {
		head.headline(headline)
			.standfirst(summary(about))
			.outlet(provider())
			.published(Xml.either(Xml.text(item, "itemMeta", "firstCreated"), Xml.text(about, "contentCreated"),
					Xml.text(item, "itemMeta", "versionCreated"),
					Nitf.day(Xml.either(Xml.text(item, "FirstCreated"), Xml.text(item, "ThisRevisionCreated")))))
			.modified(Xml.either(Xml.text(about, "contentModified"), Xml.text(item, "itemMeta", "versionCreated")))
			.language(
					Xml.either(Xml.attribute(about, "tag", "language"), Xml.attribute(item, "FormalName", "Language")))
			.canonical(link());
		var by = Xml.all(about, "by").map(Xml::words).toList();
		var authors = !by.isEmpty() ? by : names(about, "creator");
		(authors.isEmpty() ? Xml.all(item, "ByLine").map(Xml::words).toList() : authors).forEach(head::author);
		names(about, "keyword").forEach(head::tag);
		names(about, "subject").forEach(head::tag);
	}

	/** Returns what stands in the element's name, else in the element. */
	private static List<String> names(Element above, String element) {
		return Xml.all(above, element)
			.map((one) -> Xml.either(Xml.text(one, "name"), Xml.words(one)))
			.filter(Objects::nonNull)
			.toList();
	}

	private static @Nullable String summary(Element about) {
		return Xml.all(about, "description")
			.filter((one) -> one.attr("role").isEmpty() || one.attr("role").endsWith("summary"))
			.map(Xml::words)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private @Nullable String provider() {
		var provider = Xml.first(item, "provider");
		return Xml.either(Xml.text(provider, "name"), Xml.attribute(item, "literal", "provider"), code(provider),
				Xml.attribute(item, "FormalName", "Provider", "Party"));
	}

	/** "nprov:AFP" is an entry in a list of the IPTC that ends as people say it. */
	private static @Nullable String code(@Nullable Element provider) {
		var code = (provider == null) ? "" : provider.attr("qcode");
		return code.isEmpty() ? null : code.substring(code.indexOf(':') + 1);
	}

	private @Nullable URI link() {
		return Xml.all(item, "link")
			.filter((link) -> link.attr("rel").endsWith("canonical")
					|| link.attr("contenttype").startsWith("text/html"))
			.map((link) -> WebAddress.of(link.attr("href")))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private void write(Document page, @Nullable String headline, Element content) {
		var article = page.body().appendElement("article");
		if (headline != null) {
			article.appendElement("h1").text(headline);
		}
		if (content.childrenSize() > 0) {
			NewsBody.append(content, article);
		}
		else if (content.wholeText().contains("</")) {
			article.append(content.wholeText());
		}
		else {
			NewsBody.appendText(content.wholeText(), article);
		}
	}

}
