package hemeroteca.format;

/**
 * How an original is looked at. All of it is hostile: it is shown only where nothing runs
 * and nothing is loaded.
 */
public sealed interface Showing {

	/**
	 * As a page.
	 *
	 * @param html with the pictures and styles that came in the same file as
	 * {@code data:} addresses and {@code style} elements
	 */
	record Markup(String html) implements Showing {
	}

	/** As text, as it stands in the file. */
	record Plain(String text) implements Showing {
	}

	/**
	 * Not in a frame: only a program of its own shows it.
	 *
	 * @param mediaType "application/pdf"
	 */
	record Elsewhere(String mediaType) implements Showing {
	}

}
