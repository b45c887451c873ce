package hemeroteca.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the archive answers.
 *
 * @param total how many articles there are, exactly
 * @param hits those of the page asked for
 * @param counts by kind of filter the values and how many articles have them, most first
 * (years: latest first); each kind counts as if nothing of its own kind were filtered
 */
public record Answer(long total, List<Hit> hits, Map<Facet, List<Count>> counts) {

	/** What can be counted and filtered. */
	public enum Facet {

		OUTLET("outlet"), SECTION("section"), LANGUAGE("tongue"), YEAR("year");

		final String field;

		Facet(String field) {
			this.field = field;
		}

	}

	/** How many articles have a value. */
	public record Count(String value, long articles) {
	}

	/**
	 * One article in a list.
	 *
	 * @param snippet the best passages of the text; empty if no words were asked for
	 * @param pictured whether the archive holds its lead picture
	 */
	public record Hit(long id, Marked headline, Marked standfirst, Marked snippet, @Nullable String outlet,
			@Nullable String section, List<String> authors, @Nullable LocalDate publishedOn, @Nullable String language,
			int words, boolean pictured) {
	}

}
