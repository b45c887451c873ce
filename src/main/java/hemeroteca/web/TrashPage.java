package hemeroteca.web;

import java.util.List;

import hemeroteca.archive.Article;
import org.jspecify.annotations.Nullable;

/** The articles that were thrown away, the latest first. */
record TrashPage(List<Line> lines, @Nullable Pages pages) {

	/**
	 * One article in the trash.
	 *
	 * @param id what the form sends to restore it
	 * @param day the published day
	 * @param when "thrown away on 2 May 2026, 10:00"
	 */
	record Line(long id, String headline, @Nullable String lang, @Nullable String outlet, @Nullable Day day,
			String when) {

		public @Nullable String dir() {
			return Direction.of(lang, headline);
		}

	}

	/** Returns what a page says of an article that is in the trash; null for another. */
	static @Nullable String notice(Article article) {
		return article.trashedAt().isPresent() ? "This article is in the trash: no list and no search shows it." : null;
	}

}
