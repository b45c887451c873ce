package hemeroteca.web;

import java.util.Locale;

import hemeroteca.search.Search;
import hemeroteca.search.Suggestion;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody who types may mean, as the options of the search box. */
@Controller
class SuggestionController {

	private final Search search;

	SuggestionController(Search search) {
		this.search = search;
	}

	/**
	 * One option.
	 *
	 * @param kind "Outlet, 12 articles", "Article"
	 * @param href the list of a name, or the article of a headline
	 */
	record Option(String text, String kind, String href) {
	}

	@GetMapping("/suggestions")
	String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
		model.addAttribute("options", search.suggestions(q).stream().map(SuggestionController::option).toList());
		return "suggestions";
	}

	private static Option option(Suggestion suggestion) {
		var facet = suggestion.facet();
		if (facet == null) {
			return new Option(suggestion.text(), "Article", Paths.article(suggestion.article(), suggestion.text()));
		}
		String name = facet.name().charAt(0) + facet.name().substring(1).toLowerCase(Locale.ROOT);
		return new Option(suggestion.text(), name + ", " + Wording.count(suggestion.articles(), "article", "articles"),
				Selection.list(facet, suggestion.text()));
	}

}
