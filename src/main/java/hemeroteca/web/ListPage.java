package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The front page: articles by published day, newest first.
 *
 * @param title "Newest articles", or what the filters say: "El Faro de Levante, 2024"
 * @param found "312 articles", where the list is filtered; null where it is whole
 * @param everything the address of the list without filters
 * @param front whether it is the first page, where the newest article is set large
 */
record ListPage(String title, @Nullable String found, String everything, boolean front, List<DayOfEntries> days,
		List<Filter> filters, @Nullable Pages pages) {
}
