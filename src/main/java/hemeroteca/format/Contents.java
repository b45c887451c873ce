package hemeroteca.format;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * What a container holds, as its format reads it: without the care for limits, places and
 * broken bytes that {@link Guarded} takes of all of them.
 */
interface Contents extends Closeable {

	/** Returns what it is, in words: "WARC", "ZIP". */
	String format();

	/**
	 * Returns the next content, or null after the last.
	 * @throws IOException also if the bytes are wrong
	 */
	@Nullable Content next() throws IOException, Unreadable;

	/**
	 * Returns where the next content begins, or -1 if this format can only count.
	 */
	default long position() {
		return -1;
	}

	/** Closes the bytes, and frees what a library holds outside of the heap. */
	@Override
	default void close() throws IOException {
		// Some have read all that they hold.
	}

}
