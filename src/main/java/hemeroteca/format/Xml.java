package hemeroteca.format;

import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * XML as far as it is sound. The parser knows no document type: it loads nothing, and
 * entities of a file's own stay as they are written. Elements are asked for without the
 * prefix of their namespace.
 */
final class Xml {

	private Xml() {
	}

	static Document read(Text text, Limits limits) throws Unreadable {
		Markup.checkElements(text.characters(), limits);
		return Markup.parse(Parser.xmlParser(), text.characters(), "", limits);
	}

	/** Returns all elements of a name below another, in the order of the file. */
	static Stream<Element> all(@Nullable Element above, String name) {
		return (above == null) ? Stream.of()
				: above.stream().filter((element) -> element != above && is(element, name));
	}

	/**
	 * Returns the first that follows a path of names, each somewhere below the one
	 * before.
	 */
	static @Nullable Element first(@Nullable Element above, String... path) {
		var found = above;
		for (var name : path) {
			found = all(found, name).findFirst().orElse(null);
		}
		return found;
	}

	/** Returns the words of the first that has any. */
	static @Nullable String text(@Nullable Element above, String... path) {
		return Optional.ofNullable(first(above, path)).map(Xml::words).orElse(null);
	}

	static @Nullable String words(Element element) {
		var words = element.text().strip();
		return words.isEmpty() ? null : words;
	}

	/** Returns an attribute of the first on a path, or null where it says nothing. */
	static @Nullable String attribute(@Nullable Element above, String attribute, String... path) {
		var found = first(above, path);
		return (found == null || found.attr(attribute).isBlank()) ? null : found.attr(attribute).strip();
	}

	static boolean is(Element element, String name) {
		return localName(element).equalsIgnoreCase(name);
	}

	static String localName(Element element) {
		var name = element.tagName();
		return name.substring(name.indexOf(':') + 1);
	}

	/** Returns the first of several that says something. */
	static @Nullable String either(@Nullable String... values) {
		for (var value : values) {
			if (value != null) {
				return value;
			}
		}
		return null;
	}

}
