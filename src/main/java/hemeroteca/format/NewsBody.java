package hemeroteca.format;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of an agency's XML into HTML: NITF and XHTML share most names, and
 * elements that only say what a word means are left away around it.
 *
 * @see <a href="https://iptc.org/std/NITF/3.6/documentation/">NITF 3.6</a>
 */
final class NewsBody {

	private static final Map<String, String> OTHERS = Map.of("hl1", "h2", "hl2", "h2", "bq", "blockquote", "credit",
			"cite", "nitf-table", "table", "media", "figure", "media-caption", "figcaption", "fn", "p", "lang", "span",
			"copyrite", "p");

	private static final Set<String> SAME = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
			"dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote", "figure",
			"figcaption", "em", "strong", "b", "i", "u", "sub", "sup", "q", "a", "br", "hr", "pre", "img", "div",
			"section", "aside", "cite");

	private static final Set<String> ATTRIBUTES = Set.of("href", "src", "alt", "width", "height", "colspan", "rowspan",
			"class", "id");

	/** These stand above the text, or are no text. */
	private static final Set<String> LEFT_OUT = Set.of("head", "script", "style", "media-metadata", "media-producer",
			"media-object", "nitf-table-metadata", "body.head", "custom-table", "title");

	private NewsBody() {
	}

	/** Appends what an element holds. */
	static void append(Element from, Element to) {
		for (var node : from.childNodes()) {
			if (node instanceof TextNode text) {
				to.appendText(text.getWholeText());
			}
			else if (node instanceof Element element) {
				appendElement(element, to);
			}
		}
	}

	private static void appendElement(Element element, Element to) {
		var name = Xml.localName(element).toLowerCase(Locale.ROOT);
		if (LEFT_OUT.contains(name)) {
			return;
		}
		if (name.equals("media-reference")) {
			picture(element, to);
			return;
		}
		var html = SAME.contains(name) ? name : OTHERS.get(name);
		if (html == null) {
			append(element, to);
			return;
		}
		var copy = to.appendElement(html);
		element.attributes()
			.asList()
			.stream()
			.filter((attribute) -> ATTRIBUTES.contains(attribute.getKey()))
			.forEach((attribute) -> copy.attr(attribute.getKey(), attribute.getValue()));
		append(element, copy);
	}

	/** Sound and film come as references too. */
	private static void picture(Element reference, Element to) {
		var type = reference.attr("mime-type");
		if (type.isEmpty() || type.startsWith("image/")) {
			to.appendElement("img").attr("src", reference.attr("source")).attr("alt", reference.attr("alternate-text"));
		}
	}

	/** Appends paragraphs of a text without markup. */
	static void appendText(@Nullable String text, Element to) {
		if (text != null && !text.isBlank()) {
			Blocks.of(text).forEach((block) -> to.appendElement("p").text(block));
		}
	}

}
