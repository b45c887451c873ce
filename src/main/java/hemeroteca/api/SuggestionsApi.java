package hemeroteca.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import hemeroteca.search.Search;
import hemeroteca.search.Suggestion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions as JSON. */
@RestController
@RequestMapping("/api/v1/suggestions")
@Tag(name = "Suggestions")
class SuggestionsApi {

	private final Search search;

	SuggestionsApi(Search search) {
		this.search = search;
	}

	/**
	 * What somebody who types may mean.
	 *
	 * @param kind "outlet", "section", "byline", "tag"; "headline" for an article
	 * @param articles how many articles have the name; 1 for a headline
	 * @param article the number of the article of a headline
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record SuggestionJson(String kind, String text, long articles, @Nullable Long article) {
	}

	@GetMapping
	@Operation(summary = "Suggests what somebody who types may mean",
			description = "Names of outlets, sections, bylines and tags of which a word begins so, then headlines. The kind of a name is a filter of /api/v1/articles.")
	List<SuggestionJson> suggest(
			@Parameter(description = "what was typed so far") @RequestParam(defaultValue = "") String q) {
		return search.suggestions(q).stream().map(SuggestionsApi::json).toList();
	}

	private static SuggestionJson json(Suggestion suggestion) {
		var facet = suggestion.facet();
		return new SuggestionJson((facet != null) ? Filtering.name(facet) : "headline", suggestion.text(),
				suggestion.articles(), suggestion.article());
	}

}
