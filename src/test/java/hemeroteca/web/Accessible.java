package hemeroteca.web;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** Asks axe-core about the page that a browser shows. */
final class Accessible {

	private Accessible() {
	}

	/**
	 * Returns what stands in somebody's way, a line for each; nothing for a page that is
	 * open to all.
	 */
	static List<String> violations(Page page) {
		return new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.flatMap((rule) -> rule.getNodes()
				.stream()
				.map((node) -> rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget() + " " + node.getHtml()))
			.toList();
	}

}
