package hemeroteca.format;

/**
 * Thrown when a file holds no page that can be read. The message says what it looks like
 * instead, in words that a person can act on and without the file's name: "not text:
 * looks like a PDF".
 */
public class Unreadable extends Exception {

	Unreadable(String reason) {
		super(reason);
	}

}
