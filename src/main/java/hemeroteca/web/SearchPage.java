package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param query as it was typed; empty where only filters ask
 * @param found "207 articles"; null where nothing was asked yet
 * @param complaints what was read otherwise than it was typed, or left out
 * @param terms how it was read; the chosen filters stand among them
 * @param meant other ways to spell it that find more
 * @param timeline null where all articles are of one time
 * @param range "1 to 20 of 207"
 * @param took "11 ms"; null where it was not measured
 * @param orders best match, newest
 * @param instead searches that find something where this one found nothing
 * @param coverage the address of the same articles by outlet and month
 * @param concordance the address of the same words in their places; null where there are
 * no words to show
 */
record SearchPage(String query, @Nullable String found, List<String> complaints, List<Term> terms, List<Offer> meant,
		@Nullable Bars timeline, String range, @Nullable String took, List<Tab> orders, List<Hit> hits,
		List<Filter> filters, @Nullable Pages pages, List<Offer> instead, String coverage,
		@Nullable String concordance) {

	/** Returns "harbour strike", or "Search" where no words were asked. */
	public String title() {
		return query.isBlank() ? "Search" : query;
	}

	public boolean asked() {
		return found != null;
	}

}
