package hemeroteca.format;

import java.util.HashSet;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Lays a page's shadow trees out as a reader saw them: what the template holds stands in
 * the host, and the host's own children stand in its slots.
 *
 * @see <a href="https://html.spec.whatwg.org/#attr-template-shadowrootmode">HTML
 * Standard</a>
 */
final class ShadowRoots {

	private ShadowRoots() {
	}

	/** Opens every declarative shadow root, outer ones first. */
	static void open(Document document) {
		for (var template : document.select("template[shadowrootmode], template[shadowroot]")) {
			var host = template.parent();
			if (host != null) {
				open(host, template);
			}
		}
	}

	private static void open(Element host, Element template) {
		template.remove();
		var slots = template.select("slot");
		Set<Element> filled = new HashSet<>();
		for (Node child : host.childNodes().toArray(Node[]::new)) {
			if (child instanceof TextNode text && text.isBlank()) {
				continue;
			}
			var name = child.attr("slot");
			slots.stream().filter((slot) -> slot.attr("name").equals(name)).findFirst().ifPresentOrElse((slot) -> {
				if (filled.add(slot)) {
					slot.empty(); // what stood there was for an empty slot
				}
				slot.appendChild(child);
			}, () -> hide(child));
		}
		host.appendChildren(template.childNodes().stream().toList());
	}

	/** What no slot takes is not shown; it stays in the page all the same. */
	private static void hide(Node child) {
		if (child instanceof Element element) {
			element.attr("hidden", "");
		}
	}

}
