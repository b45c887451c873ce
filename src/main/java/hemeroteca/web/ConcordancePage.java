package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Every place where the words stand, each with what is around it.
 *
 * @param query as it was typed
 * @param found "1,204 places"
 * @param extent what was read for them: "in the newest 1,000 of 5,020 articles"
 * @param sorts by what the lines can be sorted
 * @param search the address of the articles themselves
 */
record ConcordancePage(String query, String found, String extent, List<String> complaints, List<Term> terms,
		List<Tab> sorts, List<Line> lines, @Nullable Pages pages, String search, String coverage) {

	/**
	 * One place.
	 *
	 * @param left the text before it
	 * @param path where it is read
	 * @param source "The Northgate Courier"; null where it is unknown
	 */
	record Line(String left, String hit, String right, String path, String headline, @Nullable String source,
			@Nullable Day day, @Nullable String lang) {

		public @Nullable String dir() {
			return Direction.of(lang, headline);
		}

	}

	/** Returns "Concordance of harbour strike". */
	public String title() {
		return query.isBlank() ? "Concordance" : "Concordance of " + query;
	}

}
