package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What changed in an article, and when.
 *
 * @param path where the article is read
 * @param lines the newest first
 * @param unread captures of which it is not known what they say; null for none
 */
record VersionsPage(long id, String path, String headline, @Nullable String lang, String intro, List<VersionLine> lines,
		@Nullable String unread, @Nullable Pages pages) {

	public @Nullable String dir() {
		return Direction.of(lang, headline);
	}

}
