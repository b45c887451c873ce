package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Two texts and what differs between them, side by side or in one.
 *
 * @param title "What changed"
 * @param said what differs, in a sentence
 * @param views the ways to see it, the current one marked
 * @param more what is not shown of texts that are too long; null where all is
 */
record ComparePage(String title, @Nullable String silent, String said, Side before, Side after, List<View> views,
		boolean beside, List<Part> parts, @Nullable String more) {

	/**
	 * One of the two.
	 *
	 * @param label "Version 1", or the outlet
	 * @param headline where the label is no name of the text
	 * @param note "14 April 2025, 08:12"
	 */
	record Side(String label, String path, @Nullable String headline, String note, @Nullable String lang) {

		public @Nullable String dir() {
			return (lang != null) ? Direction.of(lang, "") : null;
		}

	}

	/** A way to see it. */
	record View(String text, String href, boolean chosen) {

		public @Nullable String current() {
			return chosen ? "true" : null;
		}

	}

	/** A part of an article: "Headline". */
	record Part(String title, boolean changed, List<Row> rows) {
	}

	/**
	 * A block.
	 *
	 * @param kind the class: "same", "changed", "moved"
	 * @param note what is to be said of it: "Moved, see 1"; null for nothing
	 */
	record Row(String kind, @Nullable String note, List<Words> before, List<Words> after, List<Words> both) {
	}

	/** Some words; removed, added, or neither. */
	record Words(String text, boolean removed, boolean added) {

		public boolean same() {
			return !removed && !added;
		}

	}

}
