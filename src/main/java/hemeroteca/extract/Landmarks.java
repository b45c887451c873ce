package hemeroteca.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements that carry facts, found in one walk through the whole page. Each of them
 * is looked for more than once, and each search would be a walk of its own.
 */
final class Landmarks {

	/** Elements that are looked for by their name. */
	enum Name {

		HTML, TITLE, BASE, META, LINK, SCRIPT, INPUT, SELECT, OPTION, IFRAME

	}

	private final Map<Name, List<Element>> named = new EnumMap<>(Name.class);

	/** The elements with an {@code itemprop}. */
	final List<Element> properties = new ArrayList<>();

	/** The elements with {@code rel="tag"}. */
	final List<Element> tags = new ArrayList<>();

	Landmarks(Document page) {
		page.traverse((node, depth) -> {
			if (node instanceof Element element) {
				see(element);
			}
		});
	}

	private void see(Element element) {
		Name name = name(element.normalName());
		if (name != null) {
			this.named.computeIfAbsent(name, (key) -> new ArrayList<>()).add(element);
		}
		if (element.attributesSize() == 0) {
			return;
		}
		if (element.hasAttr("itemprop")) {
			this.properties.add(element);
		}
		if (element.attr("rel").equalsIgnoreCase("tag")) {
			this.tags.add(element);
		}
	}

	private static @Nullable Name name(String name) {
		return switch (name) {
			case "html" -> Name.HTML;
			case "title" -> Name.TITLE;
			case "base" -> Name.BASE;
			case "meta" -> Name.META;
			case "link" -> Name.LINK;
			case "script" -> Name.SCRIPT;
			case "input", "textarea" -> Name.INPUT;
			case "select" -> Name.SELECT;
			case "option" -> Name.OPTION;
			case "iframe" -> Name.IFRAME;
			default -> null;
		};
	}

	/** Returns all elements of a name, in the order of the page. */
	List<Element> all(Name name) {
		return this.named.getOrDefault(name, List.of());
	}

	/** Returns the first element of a name, or null. */
	@Nullable Element first(Name name) {
		List<Element> all = all(name);
		return all.isEmpty() ? null : all.get(0);
	}

	/** Returns the elements that an {@code itemprop} marks as a property. */
	List<Element> properties(String property) {
		List<Element> marked = new ArrayList<>();
		for (Element element : this.properties) {
			if (element.attr("itemprop").equalsIgnoreCase(property)) {
				marked.add(element);
			}
		}
		return marked;
	}

	/** Returns the first element that is marked as a property, or null. */
	@Nullable Element property(String property) {
		List<Element> marked = properties(property);
		return marked.isEmpty() ? null : marked.get(0);
	}

	/** Returns the link to the address that the page wants to be known by, or null. */
	@Nullable Element canonical() {
		for (Element link : all(Name.LINK)) {
			if (link.attr("rel").equalsIgnoreCase("canonical")) {
				return link;
			}
		}
		return null;
	}

}
