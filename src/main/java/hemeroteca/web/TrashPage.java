package hemeroteca.web;

import java.util.List;

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

}
