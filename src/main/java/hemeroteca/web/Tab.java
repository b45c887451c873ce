package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * One of a few views to choose from: an order, an outcome.
 *
 * @param count how much it holds, "2,604"; null where that is not counted
 */
record Tab(String label, @Nullable String count, String href, boolean chosen) {

	Tab(String label, String href, boolean chosen) {
		this(label, null, href, chosen);
	}

	/** Returns what {@code aria-current} says. */
	public @Nullable String current() {
		return chosen ? "true" : null;
	}

}
