package hemeroteca.format;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * A file that holds many: a web archive, a ZIP, a mailbox, a feed. Read from the front,
 * one content at a time, in flat memory. Not for several threads.
 */
public interface Container extends Closeable {

	/** Returns what it is, in words: "WARC", "ZIP". */
	String format();

	/**
	 * Returns the next content, or null after the last.
	 * @throws Unreadable if nothing after this place can be read; the message says where
	 * and why. What came before is good
	 * @throws IOException if the bytes cannot be had
	 */
	@Nullable Content next() throws IOException, Unreadable;

	/**
	 * Returns where the next content begins: a number that only this format understands,
	 * grows, and is what {@link Containers#open} goes on from.
	 */
	long position();

}
