package hemeroteca.format;

/**
 * One way in which pages are kept in files. Knows its own by content, never by name.
 */
interface Format {

	/** Tells whether these characters are of this format. */
	boolean knows(Text text);

	/** Reads the page. Called only with a text that it knows. */
	Page read(Text text) throws Unreadable;

}
