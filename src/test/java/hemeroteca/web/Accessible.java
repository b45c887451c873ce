package hemeroteca.web;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** Asks axe-core about the page that a browser shows. */
final class Accessible {

	// Frames are left out: the original of an article is not ours to judge, and in its
	// sandbox no script answers.
	private static final String RUN = """
			async () => (await axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations
				.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help} at ${node.target} ${node.html}`))
			""";

	private Accessible() {
	}

	/**
	 * Returns what stands in somebody's way, a line for each; nothing for a page that is
	 * open to all.
	 */
	@SuppressWarnings("unchecked")
	static List<String> violations(Page page) {
		page.evaluate(AxeBuilder.getAxeScript());
		return (List<String>) page.evaluate(RUN);
	}

}
