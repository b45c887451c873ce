package hemeroteca.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * The programs whose articles in JSON are known, and what each calls the facts of one.
 * Told apart by their field names; the first that fits is meant.
 */
enum JsonShape {

	/** What {@code extract} and {@code export} of this program write. */
	OWN("Hemeroteca",
			(object) -> object.has("headline") && (object.has("witnesses") || object.has("publishedOn"))
					&& (object.has("html") || object.has("text") || object.has("kind")),
			"html"),

	FRESHRSS("a feed reader's export",
			(object) -> (holds(object, "content") || holds(object, "summary"))
					&& (object.has("canonical") || object.has("alternate") || object.has("origin")),
			"content.content", "summary.content"),

	KARAKEEP("Karakeep",
			(object) -> object.path("content").has("type")
					&& (object.path("content").has("url") || object.path("content").has("text")) && object.has("tags"),
			"content.htmlContent"),

	WALLABAG("wallabag",
			(object) -> object.has("title") && object.has("url")
					&& (object.has("is_archived") || object.has("domain_name") || object.has("hashed_url")),
			"content"),

	READWISE("Readwise Reader",
			(object) -> object.has("source_url") && (object.has("html_content") || object.has("reading_progress")),
			"html_content", "html"),

	OMNIVORE("Omnivore", (object) -> object.has("slug") && object.has("savedAt") && object.has("url"), "content"),

	JSON_FEED("JSON Feed",
			(object) -> object.has("id") && (object.has("content_html")
					|| object.has("content_text") && (object.has("url") || object.has("date_published"))),
			"content_html");

	private final String words;

	private final Predicate<JsonNode> sign;

	private final List<String> html;

	JsonShape(String words, Predicate<JsonNode> sign, String... html) {
		this.words = words;
		this.sign = sign;
		this.html = List.of(html);
	}

	static Optional<JsonShape> of(JsonNode object) {
		return !object.isObject() ? Optional.empty()
				: Arrays.stream(values()).filter((shape) -> shape.sign.test(object)).findFirst();
	}

	private static boolean holds(JsonNode object, String field) {
		return object.path(field).has("content");
	}

	String words() {
		return words;
	}

	/** Returns the body as HTML; empty if the export holds only where it was. */
	String html(JsonNode article) {
		for (var path : html) {
			var html = text(article, path);
			if (!html.isBlank()) {
				return html;
			}
		}
		var plain = first(article, "text", "content_text", "content.text");
		return ArticlePage.paragraphs(plain);
	}

	String headline(JsonNode article) {
		return first(article, "headline", "title", "content.title");
	}

	String address(JsonNode article) {
		return first(article, "address", "canonical.0.href", "alternate.0.href", "source_url", "url", "external_url",
				"originalArticleUrl", "content.url", "content.sourceUrl");
	}

	String standfirst(JsonNode article) {
		return first(article, "standfirst", "description", "content.description", (this == JSON_FEED) ? "summary" : "");
	}

	String outlet(JsonNode article) {
		return first(article, "outlet", "origin.title", "site_name", "siteName", "content.publisher", "domain_name");
	}

	String section(JsonNode article) {
		return text(article, "section");
	}

	String language(JsonNode article) {
		return first(article, "language");
	}

	String picture(JsonNode article) {
		return first(article, "leadImage.address", "preview_picture", "image_url", "image", "banner_image", "thumbnail",
				"content.imageUrl");
	}

	String published(JsonNode article) {
		return first(article, "publishedAt", "publishedOn", "published_at", "date_published", "published_date",
				"content.datePublished", "published");
	}

	String modified(JsonNode article) {
		return first(article, "modifiedAt", "date_modified", "content.dateModified");
	}

	/** Returns when the program that wrote this took the page. */
	String saved(JsonNode article) {
		return first(article, "created_at", "savedAt", "saved_at", "createdAt", "crawlTimeMsec");
	}

	List<String> authors(JsonNode article) {
		var names = new ArrayList<String>();
		for (var field : List.of("authors", "author", "published_by", "content.author")) {
			names(at(article, field), names);
		}
		return names.stream().filter((name) -> !name.isBlank()).distinct().toList();
	}

	List<String> tags(JsonNode article) {
		var names = new ArrayList<String>();
		for (var field : List.of("tags", "labels", "categories")) {
			names(article.path(field), names);
		}
		// Feed readers put their own states among the categories.
		return names.stream().filter((tag) -> !tag.isBlank() && !tag.startsWith("user/")).distinct().toList();
	}

	private static void names(JsonNode said, List<String> names) {
		if (said.isString()) {
			names.add(said.stringValue().strip());
		}
		else if (said.isArray()) {
			said.forEach((one) -> names(one, names));
		}
		else if (said.isObject()) {
			var name = first(said, "name", "label");
			if (!name.isEmpty()) {
				names.add(name);
			}
			else {
				// Readwise names each tag by a field.
				names.addAll(said.propertyNames());
			}
		}
	}

	private static String first(JsonNode article, String... paths) {
		return Arrays.stream(paths)
			.filter((path) -> !path.isEmpty())
			.map((path) -> text(article, path))
			.filter((text) -> !text.isBlank())
			.findFirst()
			.orElse("");
	}

	private static String text(JsonNode article, String path) {
		var node = at(article, path);
		return node.isString() || node.isNumber() ? node.asString().strip() : "";
	}

	private static JsonNode at(JsonNode article, String path) {
		var node = article;
		for (var name : path.split("\\.")) {
			node = Character.isDigit(name.charAt(0)) ? node.path(Integer.parseInt(name)) : node.path(name);
		}
		return node;
	}

}
