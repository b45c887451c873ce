package hemeroteca.format;

import java.io.IOException;

/**
 * Thrown while bytes are unpacked, when it is they that are wrong, not the disk. The
 * message is a sentence for a person.
 */
final class Broken extends IOException {

	Broken(String sentence) {
		super(sentence);
	}

}
