package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The form on which a reader corrects what was found in an article.
 *
 * @param path where the article is read
 * @param complaint why the form could not be taken as it was sent; null where it was not,
 * or could
 */
record EditPage(long id, String path, String headline, @Nullable String lang, @Nullable String complaint,
		List<Field> fields) {

	/**
	 * One fact to correct.
	 *
	 * @param name of the form's field: "publishedOn"
	 * @param label "Published day"
	 * @param value what is shown now, or what was sent where that could not be taken
	 * @param extracted what the page says; null where it says nothing
	 * @param corrected whether the value is a reader's
	 * @param hint how to write it
	 * @param complaint what is wrong with the value that was sent
	 */
	record Field(String name, String label, Kind kind, String value, @Nullable String extracted, boolean corrected,
			@Nullable String hint, @Nullable String complaint) {

		/** Returns the ids of the sentences about the field, for a screen reader. */
		public @Nullable String describedBy() {
			var ids = ((complaint != null) ? name + "-complaint " : "") + ((hint != null) ? name + "-hint " : "")
					+ (corrected ? name + "-extracted" : "");
			return ids.isBlank() ? null : ids.strip();
		}

		public @Nullable String invalid() {
			return (complaint != null) ? "true" : null;
		}

		public boolean tall() {
			return kind == Kind.TEXT;
		}

		/** Returns the type of the input. */
		public String type() {
			return (kind == Kind.DAY) ? "date" : "text";
		}

		public String dir() {
			return (kind == Kind.DAY) ? "ltr" : "auto";
		}

		public String saidByPage() {
			return (extracted != null && !extracted.isBlank()) ? extracted : "nothing";
		}

	}

	/** What sort of input a field takes. */
	enum Kind {

		LINE, TEXT, DAY

	}

}
