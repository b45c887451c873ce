package hemeroteca.format;

/** One thing in a container. */
public sealed interface Content {

	/** Returns what the container calls it: a path in it, or an address. */
	String name();

	/**
	 * A file that may be a page.
	 *
	 * @param name a path in the container, or an address; a label, never a path to write
	 * to
	 * @param bytes whole: {@link Formats#read} needs nothing else to read it, so that it
	 * can be kept and read again. At most as many as the limits allow
	 */
	record File(String name, byte[] bytes) implements Content {
	}

	/**
	 * A picture that pages in the same container may show.
	 *
	 * @param name an absolute address, or a path in the container
	 */
	record Picture(String name, String mediaType, byte[] bytes) implements Content {
	}

	/**
	 * What is no page, and is only counted: a script, a redirect, a folder.
	 *
	 * @param reason what it is, in the plural and without numbers, for it is counted by
	 * it: "scripts", "redirects"
	 */
	record Other(String name, String reason) implements Content {
	}

	/**
	 * What might have been a page and cannot be read.
	 *
	 * @param reason a sentence that a person can act on
	 */
	record Damaged(String name, String reason) implements Content {
	}

}
