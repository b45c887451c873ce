package hemeroteca.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error, in UTF-8 whatever the terminal is set to. */
final class Output implements Closeable {

	/**
	 * Thrown when nobody reads any longer, as after {@code | head}: no reason to
	 * complain.
	 */
	static final class Closed extends RuntimeException {

		Closed() {
			super("standard output is closed");
		}

	}

	private final Writer pages = writer(System.out);

	private final Writer complaints = writer(System.err);

	private static Writer writer(PrintStream stream) {
		return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
	}

	/** Writes to standard output. */
	void print(String text) {
		write(pages, text);
		if (System.out.checkError()) {
			throw new Closed();
		}
	}

	/** Writes to standard error. */
	void complain(String text) {
		write(complaints, text);
	}

	private static void write(Writer writer, String text) {
		try {
			writer.write(text);
			writer.flush();
		}
		catch (IOException cannotWrite) {
			throw new UncheckedIOException(cannotWrite);
		}
	}

	@Override
	public void close() throws IOException {
		pages.flush();
		complaints.flush();
	}

}
