package hemeroteca.archive;

/** What becomes of a page whose article the archive holds already. */
public enum IfKnown {

	/** Nothing: the article stays as it is, and the capture is not kept. */
	SKIP,

	/** It is kept as another version; the newest by capture date is shown. */
	NEW_VERSION,

	/**
	 * As a new version, and what readers corrected gives way to what this page says.
	 */
	REPLACE_FACTS

}
