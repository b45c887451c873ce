package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * The article before or after another one.
 *
 * @param label "Earlier in The Northgate Courier"
 */
record Neighbour(String label, String path, String headline, @Nullable String lang) {

	public @Nullable String dir() {
		return Direction.of(lang, headline);
	}

}
