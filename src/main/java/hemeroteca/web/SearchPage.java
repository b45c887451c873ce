package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param query as it was typed; empty where nothing was asked yet
 * @param found "207 articles"
 * @param complaint why the query could not be read as it stands, or what was left out of
 * it
 * @param terms how it was read; the chosen filters stand among them
 * @param range "1 to 20 of 207"
 * @param took "11 ms"; null where it was not measured
 * @param orders best match, newest
 * @param suggestions searches that find more; shown where nothing was found
 */
record SearchPage(String query, String found, @Nullable String complaint, List<Term> terms, String range,
		@Nullable String took, List<Tab> orders, List<Hit> hits, List<Filter> filters, @Nullable Pages pages,
		List<Link> suggestions) {

	/** Returns "harbour strike", or "Search" where nothing was asked. */
	public String title() {
		return query.isBlank() ? "Search" : query;
	}

	public boolean asked() {
		return !query.isBlank();
	}

}
