package hemeroteca.format;

/**
 * One way in which pages are kept in files. Knows its own by content, never by name.
 */
interface Format {

	/**
	 * Tells whether this is a file of its format.
	 * @throws Unreadable if it is no format at all: text was expected, and it is none
	 */
	boolean knows(Source source) throws Unreadable;

	/** Reads the page. Called only with what it knows. */
	Page read(Source source) throws Unreadable;

}
