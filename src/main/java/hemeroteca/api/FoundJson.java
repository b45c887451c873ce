package hemeroteca.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import hemeroteca.query.Reading;
import hemeroteca.search.Answer;
import hemeroteca.search.Answer.Facet;
import org.jspecify.annotations.Nullable;

/**
 * One page of articles.
 *
 * @param next what to ask for with {@code after} to go on; null where nothing follows,
 * and for the best matches, which have pages only
 * @param reading how the words were read; only where it is asked for
 * @param facets by kind of filter the values and how many articles have them; only where
 * they are asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundJson(List<ArticleJson> items, long total, int page, int size, @Nullable String next,
		@Nullable ReadingJson reading, @Nullable Map<String, List<CountJson>> facets) {

	/**
	 * How words were read.
	 *
	 * @param typed the same in one way of typing it
	 * @param complaints sentences about what was read otherwise than it was typed
	 */
	record ReadingJson(String typed, List<PartJson> parts, List<String> complaints) {
	}

	/** One part of a query; {@code said} is empty for plain words. */
	record PartJson(String said, String words, String typed) {
	}

	/** How many articles have a value. */
	record CountJson(String value, long articles) {
	}

	static ReadingJson json(Reading reading) {
		return new ReadingJson(reading.typed(),
				reading.parts().stream().map((part) -> new PartJson(part.said(), part.words(), part.typed())).toList(),
				reading.complaints());
	}

	static Map<String, List<CountJson>> facets(Answer answer) {
		var facets = new LinkedHashMap<String, List<CountJson>>();
		for (Facet facet : Facet.values()) {
			facets.put(Filtering.name(facet),
					answer.counts()
						.getOrDefault(facet, List.of())
						.stream()
						.map((count) -> new CountJson(count.value(), count.articles()))
						.toList());
		}
		return facets;
	}

}
