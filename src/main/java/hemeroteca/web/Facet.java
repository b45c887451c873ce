package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * One value to filter by.
 *
 * @param count "9,204"
 * @param href the list filtered by it; where it is chosen already, the list without it
 * @param chosen whether the list is filtered by it now
 */
record Facet(String label, String count, String href, boolean chosen) {

	static Facet of(String label, long count, String href, boolean chosen) {
		return new Facet(label, Wording.count(count), href, chosen);
	}

	/** Returns what {@code aria-current} says. */
	public @Nullable String current() {
		return chosen ? "true" : null;
	}

}
