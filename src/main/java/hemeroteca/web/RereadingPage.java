package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What extracting again would change, or changed.
 *
 * @param reported whether it can be applied
 * @param running whether it is under way
 * @param lines what changes most first
 */
record RereadingPage(long id, String what, String state, boolean reported, boolean running, List<Line> lines,
		@Nullable Pages pages) {

	/**
	 * One article.
	 *
	 * @param facts "Headline, byline"; null where none would change
	 * @param share "12 % of the words"; null where no word would change
	 */
	record Line(String path, String headline, @Nullable String lang, @Nullable String facts, @Nullable String share) {

		public @Nullable String dir() {
			return Direction.of(lang, headline);
		}

	}

}
