package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One value to filter by.
 *
 * @param count "9,204"
 * @param href the list filtered by it; where it is chosen already, the list without it
 * @param chosen whether the list is filtered by it now
 * @param inner what lies inside it: the months of a year, the days of a month
 */
record Facet(String label, String count, String href, boolean chosen, List<Facet> inner) {

	static Facet of(String label, long count, String href, boolean chosen) {
		return new Facet(label, Wording.count(count), href, chosen, List.of());
	}

	Facet holding(List<Facet> inner) {
		return new Facet(label, count, href, chosen, inner);
	}

	/** Returns what {@code aria-current} says. */
	public @Nullable String current() {
		return chosen ? "true" : null;
	}

}
