package hemeroteca.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * News in JSON: an item of the IPTC's ninjs, version 1, 2 or 3.
 *
 * @see <a href="https://iptc.org/std/ninjs/">ninjs</a>
 */
final class Ninjs implements Format {

	private static final JsonMapper JSON = new JsonMapper(new JsonFactory());

	private static final Pattern BEGINNING = Pattern.compile("\\s*+\\{");

	private static final Pattern ITEM = Pattern.compile("\"(?:version_?created|first_?created|standard)\"",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BODY = Pattern.compile("\"(?:body_?(?:x?html|text|\\w{1,20})|bodies)\"\\s*:");

	private final Limits limits;

	Ninjs(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean knows(Source source) throws Unreadable {
		var characters = source.text().characters();
		return BEGINNING.matcher(characters).lookingAt() && characters.contains("\"uri\"")
				&& ITEM.matcher(characters).find() && BODY.matcher(characters).find() && isObject(characters);
	}

	/** One object a line is another format, and broken JSON is text. */
	private static boolean isObject(String characters) {
		try {
			return JSON.readTree(characters).isObject();
		}
		catch (JacksonException another) {
			return false;
		}
	}

	@Override
	public Page read(Source source) throws Unreadable {
		var text = source.text();
		var item = JSON.readTree(text.characters());
		var own = (text.address() != null) ? text.address()
				: WebAddress.of(string(item, "canonicalurl", "canonicalUrl"));
		var page = Head.newPage(own);
		var headline = headline(item);
		describe(new Head(page), item, headline);
		write(page, item, headline);
		return new Page(page, own, null, "ninjs", text.charset(), List.of());
	}

	private static void describe(Head head, JsonNode item, @Nullable String headline) {
		var uri = WebAddress.of(string(item, "uri"));
		head.headline(headline)
			.standfirst(either(string(item, "description_text", "descriptionText", "description_summary"),
					ofRole(item.path("descriptions"), "summary")))
			.outlet(outlet(item))
			.section(first(item, "section", "genre", "genres"))
			.published(string(item, "firstcreated", "firstCreated", "versioncreated", "versionCreated"))
			.modified(string(item, "contentmodified", "contentModified", "versioncreated", "versionCreated"))
			.language(string(item, "language"))
			.picture(pictures(item).findFirst().map((picture) -> picture.attr("src")).orElse(null))
			.canonical(uri);
		names(item, "byline", "bylines", "people").forEach((name) -> {
			if (item.has("byline") || item.has("bylines")) {
				head.author(name);
			}
		});
		names(item, "subject", "subjects", "keywords").forEach(head::tag);
	}

	private static @Nullable String headline(JsonNode item) {
		return either(string(item, "headline"), ofRole(item.path("headlines"), "main"),
				either(string(item, "title"), ofRole(item.path("headlines"), "")));
	}

	private static @Nullable String outlet(JsonNode item) {
		return either(first(item, "infosource", "infoSources", "infosources"),
				string(item, "source", "copyrightholder", "copyrightHolder"), null);
	}

	private void write(Document page, JsonNode item, @Nullable String headline) throws Unreadable {
		var article = page.body().appendElement("article");
		if (headline != null) {
			article.appendElement("h1").text(headline);
		}
		pictures(item).forEach((picture) -> {
			var figure = article.appendElement("figure").appendChild(picture);
			figure.appendElement("figcaption").text(picture.attr("title"));
		});
		var html = either(string(item, "body_xhtml", "body_html", "bodyXhtml", "bodyHtml"),
				ofType(item.path("bodies"), "html"));
		if (html != null) {
			Markup.checkElements(html, limits);
			var body = Markup.parse(Parser.htmlParser(), html, "", limits).body();
			article.appendChildren(List.copyOf(body.childNodes()));
		}
		else {
			NewsBody.appendText(either(string(item, "body_text", "bodyText"), ofType(item.path("bodies"), "")),
					article);
		}
	}

	/** Returns the pictures that belong to an item, each in its largest rendition. */
	private static Stream<Element> pictures(JsonNode item) {
		return item.path("associations")
			.valueStream()
			.filter((one) -> one.path("type").asString("").equals("picture"))
			.flatMap((one) -> picture(one).stream());
	}

	private static List<Element> picture(JsonNode association) {
		var found = new ArrayList<Element>();
		association.path("renditions")
			.valueStream()
			.filter((one) -> WebAddress.of(one.path("href").asString("")) != null)
			.max((one, other) -> Integer.compare(one.path("width").asInt(0), other.path("width").asInt(0)))
			.ifPresent((one) -> found.add(new Element("img").attr("src", one.path("href").asString(""))
				.attr("title", String.valueOf(either(string(association, "description_text", "descriptionText"),
						string(association, "headline"), "")))));
		return found;
	}

	/** Returns the first of several properties that is words. */
	private static @Nullable String string(JsonNode item, String... names) {
		return Stream.of(names)
			.map(item::path)
			.filter((value) -> value.isString() && !value.asString().isBlank())
			.map(JsonNode::asString)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String first(JsonNode item, String... names) {
		return names(item, names).stream().findFirst().orElse(null);
	}

	/** Returns the words of a property, or the names of the things in it. */
	private static List<String> names(JsonNode item, String... properties) {
		return Stream.of(properties)
			.map(item::path)
			.flatMap((value) -> value.isArray() ? value.valueStream() : Stream.of(value))
			.map((one) -> one.isString() ? one.asString() : either(string(one, "name"), string(one, "by"), ""))
			.filter((name) -> name != null && !name.isBlank())
			.toList();
	}

	/** Version 2 and later have several texts of a kind, each with its role. */
	private static @Nullable String ofRole(JsonNode texts, String role) {
		return texts.valueStream()
			.filter((one) -> role.isEmpty() || one.path("role").asString("").endsWith(role))
			.map((one) -> string(one, "value"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String ofType(JsonNode bodies, String type) {
		return bodies.valueStream()
			.filter((one) -> (one.path("contentType").asString("") + one.path("contenttype").asString(""))
				.contains(type))
			.map((one) -> string(one, "value"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String either(@Nullable String... values) {
		return Xml.either(values);
	}

}
