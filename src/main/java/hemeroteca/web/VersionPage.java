package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * One version of an article to read, as its publisher wrote it.
 *
 * @param path where the article is read
 * @param notice which version it is
 * @param compare where it is compared with the one that is shown; null for that one
 * @param body HTML that was cleaned when it was extracted
 */
record VersionPage(long id, String path, String notice, String versions, @Nullable String compare, String headline,
		@Nullable String standfirst, @Nullable String outlet, String byline, @Nullable Day day, @Nullable String lang,
		String body) {

	public @Nullable String dir() {
		return Direction.of(lang, headline);
	}

	public String bodyClass() {
		return "body";
	}

}
