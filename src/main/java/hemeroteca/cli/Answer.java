package hemeroteca.cli;

import hemeroteca.extract.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param name of the file
 * @param found what is in its page; null if it could not be read
 * @param text as it is printed, with its line ends: the page for standard output, or the
 * complaint for standard error
 */
record Answer(String name, @Nullable Extraction found, String text) {

	/** Says in one line why a file could not be read. Names may hold anything. */
	static Answer complaint(String name, String reason) {
		return new Answer(name, null,
				(name + ": " + reason).replaceAll("[\\p{Cntrl}\u200E\u200F\u202A-\u202E\u2066-\u2069]", "?") + "\n");
	}

}
