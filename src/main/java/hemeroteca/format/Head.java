package hemeroteca.format;

import java.net.URI;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a file says of its article into the head of its page, as the meta tags that
 * pages of the web have. What is null or blank is not written.
 */
final class Head {

	private final Element head;

	Head(Document page) {
		this.head = page.head();
	}

	/** Returns an empty page that stands at an address, or nowhere. */
	static Document newPage(@Nullable URI address) {
		return Document.createShell((address != null) ? address.toString() : "");
	}

	Head headline(@Nullable String headline) {
		if (headline != null && !headline.isBlank() && head.selectFirst("title") == null) {
			head.appendElement("title").text(headline.strip());
		}
		return property("og:title", headline);
	}

	Head standfirst(@Nullable String standfirst) {
		return property("og:description", standfirst);
	}

	Head outlet(@Nullable String outlet) {
		return property("og:site_name", outlet);
	}

	Head section(@Nullable String section) {
		return property("article:section", section);
	}

	Head author(@Nullable String author) {
		return name("author", author);
	}

	Head tag(@Nullable String tag) {
		return property("article:tag", tag);
	}

	/** Takes a day or a time in ISO 8601, or in words. */
	Head published(@Nullable Object when) {
		return property("article:published_time", when);
	}

	Head modified(@Nullable Object when) {
		return property("article:modified_time", when);
	}

	/** Keeps a day that counts only if nothing else names one: when a file was made. */
	Head created(@Nullable Object when) {
		return name("dcterms.created", when);
	}

	Head language(@Nullable String language) {
		return name("dcterms.language", language);
	}

	Head picture(@Nullable String address) {
		return property("og:image", address);
	}

	Head canonical(@Nullable URI address) {
		if (address != null && head.selectFirst("link[rel=canonical]") == null) {
			head.appendElement("link").attr("rel", "canonical").attr("href", address.toString());
		}
		return this;
	}

	private Head property(String name, @Nullable Object value) {
		return meta("property", name, value);
	}

	private Head name(String name, @Nullable Object value) {
		return meta("name", name, value);
	}

	private Head meta(String kind, String name, @Nullable Object value) {
		if (value != null && !value.toString().isBlank()) {
			head.appendElement("meta").attr(kind, name).attr("content", value.toString().strip());
		}
		return this;
	}

}
