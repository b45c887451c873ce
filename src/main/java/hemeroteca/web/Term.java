package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * One part of a query as it was read.
 *
 * @param before what it does, where it is not simply looked for: "without", "in", "begins
 * with"
 * @param words what stands there
 * @param without the address of the search without it
 */
record Term(@Nullable String before, String words, String without) {

	/** Returns the name of the link that takes it away. */
	public String takeAway() {
		return "Take away " + words;
	}

}
