package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Articles with the same trouble, and what can be done with all that are chosen.
 *
 * @param field the name of the fact that mends it; null where none does
 * @param type of the input: "text", "date"
 * @param complaint why nothing was changed
 * @param done what was changed: "Set for 12 articles"
 * @param next the address of the following articles; null after the last
 */
record AilmentPage(String title, String advice, String href, List<Line> lines, @Nullable String field,
		@Nullable String label, @Nullable String type, String value, @Nullable String complaint, @Nullable String done,
		@Nullable String next) {

	/**
	 * One article.
	 *
	 * @param words "212 words"
	 */
	record Line(long id, String headline, @Nullable String lang, @Nullable String outlet, @Nullable Day day,
			String words) {

		public @Nullable String dir() {
			return Direction.of(lang, headline);
		}

	}

}
