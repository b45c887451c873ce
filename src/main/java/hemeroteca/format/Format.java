package hemeroteca.format;

import java.nio.charset.Charset;

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

	/**
	 * Returns how the file is looked at. Called only with what it knows.
	 * @param charset the one that its text was read with when it came in
	 * @throws Unreadable if it cannot be read any more
	 */
	default Showing show(Source source, Charset charset) throws Unreadable {
		return new Showing.Plain(new String(source.bytes(), charset));
	}

}
