package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * One article in a list.
 *
 * @param path where it is read: "/articles/7/harbour-stands-still"
 * @param minutes how long it takes to read
 * @param lang BCP 47
 * @param picture the path of a picture that the archive itself holds
 */
record Entry(String path, @Nullable String outlet, @Nullable String section, int minutes, String headline,
		@Nullable String standfirst, @Nullable String lang, @Nullable String picture) {

	/** Returns "rtl" where the words run from the right. */
	public @Nullable String dir() {
		return Direction.of(lang, headline);
	}

}
