package hemeroteca.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

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

	/** Opens every declarative shadow root, outer ones first; a host has only one. */
	static void open(Document document) {
		Set<Element> opened = new HashSet<>();
		for (var template : document.select("template[shadowrootmode], template[shadowroot]")) {
			var host = template.parent();
			if (host != null && opened.add(host)) {
				open(host, template);
			}
		}
	}

	private static void open(Element host, Element template) {
		var slots = slots(template);
		var unslotted = new ArrayList<Node>();
		Set<Element> filled = new HashSet<>();
		for (var child : emptied(host)) {
			var slot = slots.get(child.attr("slot"));
			if (slot == null || child instanceof TextNode text && text.isBlank()) {
				unslotted.add(hidden(child));
			}
			else if (child != template) {
				if (filled.add(slot)) {
					slot.empty(); // what stood there was for an empty slot
				}
				slot.appendChild(child);
			}
		}
		unslotted.remove(template);
		host.appendChildren(unslotted);
		host.appendChildren(emptied(template));
	}

	/** Takes all children out at once: one by one would take quadratic time. */
	private static List<Node> emptied(Element parent) {
		var children = List.copyOf(parent.childNodes());
		parent.empty();
		return children;
	}

	/** Returns the template's own slots by name, not those of templates within it. */
	private static Map<String, Element> slots(Element template) {
		var slots = new HashMap<String, Element>();
		template.filter((NodeFilter) (node, depth) -> {
			if (node instanceof Element element && element.nameIs("slot")) {
				slots.putIfAbsent(element.attr("name"), element);
			}
			return depth > 0 && node.nameIs("template") ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
		});
		return slots;
	}

	/** What no slot takes is not shown; it stays in the page all the same. */
	private static Node hidden(Node child) {
		return (child instanceof Element element) ? element.attr("hidden", "") : child;
	}

}
