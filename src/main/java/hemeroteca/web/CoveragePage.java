package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The share of the archive's articles that match, over time.
 *
 * @param query as it was typed; empty where only filters ask
 * @param found "207 articles"
 * @param whole all outlets together; null where nothing matches
 * @param outlets those with articles that match, most first
 * @param others "and 12 more outlets, which the table to download has too"
 * @param unit what a bar stands for: "month"
 * @param first the time of the first bar, as {@code last} of the last
 * @param steps all outlets together, step by step
 * @param csv the address of the table to download
 * @param search the address of the articles themselves
 */
record CoveragePage(String query, String found, List<String> complaints, List<Term> terms, @Nullable Row whole,
		List<Row> outlets, @Nullable String others, String unit, String first, String last, List<Step> steps,
		String csv, String search, @Nullable String concordance) {

	/**
	 * One outlet, or all.
	 *
	 * @param href its articles that match; null for all outlets
	 * @param matching "41", of {@code all} articles
	 * @param share "2.4 %"
	 * @param path the bars, as SVG
	 * @param peak "12 % in April 2025"
	 */
	record Row(String outlet, @Nullable String href, String matching, String all, String share, String path,
			String peak) {

		/** Returns what a screen reader says for the bars. */
		public String says() {
			return "Highest: " + peak;
		}

	}

	/**
	 * A month, or so many years.
	 *
	 * @param href the articles of that time that match
	 */
	record Step(String time, String href, String matching, String all, String share) {
	}

	/** Returns "Coverage of harbour strike". */
	public String title() {
		return query.isBlank() ? "Coverage" : "Coverage of " + query;
	}

	/** Returns "0 0 240 32". */
	public String viewBox() {
		return "0 0 " + Shares.WIDTH + " " + Shares.HEIGHT;
	}

	/** Returns "Months as a table". */
	public String tableName() {
		return unit.equals("month") ? "Months as a table" : "Years as a table";
	}

}
