package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * One capture of an article.
 *
 * @param when "14 April 2025, 08:12"
 * @param href the page of its original
 * @param what "SingleFile, 1.4 MB"
 * @param chosen whether it is the one that is shown
 */
record CaptureLine(String when, String href, String what, boolean chosen) {

	public @Nullable String current() {
		return chosen ? "true" : null;
	}

}
