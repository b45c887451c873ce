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
 * (years, months and days: latest first); each kind counts as if nothing of its own kind
 * were filtered
 * @param timeline how many of the articles were published on each day
 */
public record Answer(long total, List<Hit> hits, Map<Facet, List<Count>> counts, Timeline timeline) {

	/** What can be counted and filtered. */
	public enum Facet {

		OUTLET, SECTION, BYLINE, LANGUAGE, TAG,
		/** "2025". */
		YEAR,
		/** "2025-04"; counted only where years are chosen. */
		MONTH,
		/** "2025-04-11"; counted only where months are chosen. */
		DAY;

		/** Tells whether this is a stretch of time. */
		public boolean isTime() {
			return compareTo(YEAR) >= 0;
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
