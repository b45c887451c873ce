package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The values of one fact to filter by, the most frequent first.
 *
 * @param title "Outlet"
 * @param more "All 312 outlets", where only some are shown
 */
record Filter(String title, List<Facet> facets, @Nullable Link more) {

	Filter(String title, List<Facet> facets) {
		this(title, facets, null);
	}

}
