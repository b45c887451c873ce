package hemeroteca.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: masthead, dateline and colophon. It holds nothing of the
 * person who reads, so that the same page is the same bytes for everyone.
 *
 * @param holdings "48,217 articles from 312 outlets, 1987–2026"
 * @param query what stands in the search box
 * @param accounts whether there is a session to leave
 * @param incomplete why searches may miss articles; null where they miss none
 */
record Frame(Day today, String holdings, Place place, String query, boolean accounts, @Nullable String incomplete) {

	/**
	 * Returns the frame of a page that is in no place and asks for nothing.
	 * @param firstYear the year of the oldest published day; null where none is known, as
	 * is the last
	 */
	static Frame of(LocalDate today, long articles, long outlets, @Nullable Integer firstYear,
			@Nullable Integer lastYear) {
		return new Frame(new Day(today), holdings(articles, outlets) + years(firstYear, lastYear), Place.ELSEWHERE, "",
				false, null);
	}

	/** Returns the frame for when the archive cannot be asked what it holds. */
	static Frame bare(LocalDate today) {
		return new Frame(new Day(today), "", Place.ELSEWHERE, "", false, null);
	}

	private static String holdings(long articles, long outlets) {
		if (articles == 0) {
			return "no articles yet";
		}
		return Wording.count(articles, "article", "articles")
				+ ((outlets > 0) ? " from " + Wording.count(outlets, "outlet", "outlets") : "");
	}

	private static String years(@Nullable Integer first, @Nullable Integer last) {
		if (first == null || last == null) {
			return "";
		}
		return ", " + (first.equals(last) ? first : first + "–" + last);
	}

	Frame at(Place place) {
		return new Frame(today, holdings, place, query, accounts, incomplete);
	}

	Frame asking(String query) {
		return new Frame(today, holdings, place, query, accounts, incomplete);
	}

	Frame withAccounts() {
		return new Frame(today, holdings, place, query, true, incomplete);
	}

	/**
	 * Returns the same while the search index is brought into step.
	 * @param done articles that it holds already, of all
	 */
	Frame indexing(long done, long all) {
		return new Frame(today, holdings, place, query, accounts,
				"The search index is being made again: %s of %s. Results are incomplete.".formatted(Wording.count(done),
						Wording.count(all, "article", "articles")));
	}

	/** Returns what {@code aria-current} says at the place "Newest". */
	public @Nullable String newest() {
		return current(Place.NEWEST);
	}

	public @Nullable String days() {
		return current(Place.DAYS);
	}

	public @Nullable String imports() {
		return current(Place.IMPORT);
	}

	private @Nullable String current(Place place) {
		return (this.place == place) ? "page" : null;
	}

}
