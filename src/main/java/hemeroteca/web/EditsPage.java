package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Texts that were changed without saying so, the latest first. */
record EditsPage(List<Line> lines, @Nullable Pages pages) {

	/**
	 * One such change.
	 *
	 * @param path where it is shown
	 * @param when "14 April 2025, 08:12", when the new text was first saved
	 */
	record Line(String path, String headline, @Nullable String lang, @Nullable String outlet, @Nullable Day day,
			String when) {

		public @Nullable String dir() {
			return Direction.of(lang, headline);
		}

	}

}
