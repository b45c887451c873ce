package hemeroteca.format;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What an item of a feed says, in RSS or Atom. What it does not say is empty. */
final class FeedEntry {

	/** A teaser is shorter; a description that is longer is often the whole text. */
	private static final int SHORTEST_DESCRIPTION = 400;

	/** What is longer than any teaser is not parsed to be measured. */
	private static final int LONGEST_TEASER = 65_536;

	private static final int LONGEST_TITLE = 2_000;

	/** RSS 2.0: "mail@example.org (A Name)". */
	private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\s*\\(([^)]+)\\)|\\S+@\\S+");

	private final Element item;

	FeedEntry(Element item) {
		this.item = item;
	}

	/**
	 * Returns the child of an element with the first of these names that says anything.
	 */
	static String child(Element parent, String... names) {
		for (var name : names) {
			for (var child : parent.children()) {
				if (child.tagName().equals(name) && !child.wholeText().isBlank()) {
					return child.wholeText().strip();
				}
			}
		}
		return "";
	}

	String title() {
		var title = child(item, "title", "atom:title", "dc:title", "media:title");
		boolean markup = (title.indexOf('<') >= 0 || title.indexOf('&') >= 0) && title.length() <= LONGEST_TITLE;
		return markup ? Parser.parseFragment(title, new Element("div"), "")
			.stream()
			.map((node) -> node instanceof Element element ? element.text() : node.toString())
			.map((text) -> Parser.unescapeEntities(text, false))
			.reduce("", String::concat)
			.strip() : title;
	}

	/**
	 * Returns the address of the article.
	 * @param otherwise if the item has none
	 */
	String link(String otherwise) {
		var original = child(item, "feedburner:origLink", "pheedo:origLink");
		if (!original.isEmpty()) {
			return original;
		}
		for (var child : item.children()) {
			if ((child.tagName().equals("link") || child.tagName().equals("atom:link")) && child.hasAttr("href")
					&& (child.attr("rel").isEmpty() || child.attr("rel").equals("alternate"))) {
				return child.attr("href").strip();
			}
		}
		var link = child(item, "link", "rss:link");
		if (!link.isEmpty()) {
			return link;
		}
		for (var child : item.children()) {
			if (child.tagName().equals("guid") && !child.attr("isPermaLink").equals("false")
					&& child.text().startsWith("http")) {
				return child.text().strip();
			}
		}
		return item.hasAttr("rdf:about") ? item.attr("rdf:about") : otherwise;
	}

	List<String> authors() {
		return item.children()
			.stream()
			.filter((child) -> List.of("author", "atom:author", "dc:creator", "itunes:author")
				.contains(child.tagName()))
			.map(FeedEntry::author)
			.filter((name) -> !name.isBlank())
			.distinct()
			.toList();
	}

	/** Returns the name of an author, without address. */
	static String author(Element author) {
		var name = child(author, "name", "atom:name");
		if (!name.isEmpty() || author.childrenSize() > 0) {
			return name;
		}
		var mail = MAIL.matcher(author.wholeText().strip());
		return !mail.matches() ? author.wholeText().strip() : Optional.ofNullable(mail.group(1)).orElse("");
	}

	List<String> categories() {
		return item.children()
			.stream()
			.filter((child) -> List.of("category", "atom:category", "dc:subject").contains(child.tagName()))
			.map((child) -> child.hasAttr("term") ? child.hasAttr("label") ? child.attr("label") : child.attr("term")
					: child.text())
			.filter((category) -> !category.isBlank() && !category.contains("://"))
			.distinct()
			.toList();
	}

	/** Returns when the article was published, as ISO 8601 where that is to be had. */
	String published() {
		return iso(child(item, "published", "atom:published", "pubDate", "dc:date", "dcterms:created", "issued",
				"dcterms:issued", "created", "updated", "atom:updated"));
	}

	String modified() {
		return iso(child(item, "updated", "atom:updated", "dcterms:modified", "modified"));
	}

	/** RSS writes days as e-mail does. */
	private static String iso(String written) {
		return MimeDate.of(written).map(OffsetDateTime::toString).orElse(written);
	}

	Optional<String> picture() {
		return item.children()
			.stream()
			.filter((child) -> child.tagName().equals("enclosure") && child.attr("type").startsWith("image/")
					|| child.tagName().equals("media:content")
							&& (child.attr("medium").equals("image") || child.attr("type").startsWith("image/"))
					|| child.tagName().equals("media:thumbnail"))
			.map((child) -> child.attr("url"))
			.filter((url) -> !url.isBlank())
			.findFirst();
	}

	String standfirst() {
		var full = content();
		var description = child(item, "description", "summary", "atom:summary");
		return (full.isEmpty() || description.length() > 2_000) ? "" : Jsoup.parseBodyFragment(description).text();
	}

	/** Tells whether the article itself stands here, not just a teaser of it. */
	boolean holdsText() {
		if (!content().isBlank()) {
			return true;
		}
		var description = child(item, "description", "summary", "atom:summary");
		return description.length() > LONGEST_TEASER
				|| Jsoup.parseBodyFragment(description).text().length() >= SHORTEST_DESCRIPTION;
	}

	/** Returns the body as HTML: the content, or else the description. */
	String body() {
		var content = content();
		return !content.isBlank() ? content : child(item, "description", "summary", "atom:summary");
	}

	private String content() {
		var encoded = child(item, "content:encoded", "xhtml:body");
		if (!encoded.isEmpty()) {
			return encoded;
		}
		for (var child : item.children()) {
			if (child.tagName().equals("content") || child.tagName().equals("atom:content")) {
				return ofType(child);
			}
			if (child.tagName().equals("body") || child.tagName().equals("xhtml:body")) {
				return child.html();
			}
		}
		return "";
	}

	private static String ofType(Element content) {
		var type = content.attr("type").toLowerCase(Locale.ROOT);
		if (type.contains("xhtml") || content.childrenSize() > 0) {
			return content.html();
		}
		if (type.equals("text") || type.isEmpty() && content.wholeText().indexOf('<') < 0
				|| type.equals("text/plain")) {
			return ArticlePage.paragraphs(content.wholeText());
		}
		return content.wholeText();
	}

}
