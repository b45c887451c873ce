package hemeroteca.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body without the chunks that it travelled in.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-7.1">RFC 9112</a>
 */
final class Chunks extends FilterInputStream {

	/** A length in hexadecimal digits, and what may stand behind it. */
	private static final int LONGEST_LINE = 4_096;

	private long left;

	private boolean begun;

	private boolean over;

	Chunks(InputStream bytes) {
		super(bytes);
	}

	/** Tells whether a chunk begins here: some tools undo them and keep the header. */
	static boolean begin(byte[] bytes, int from) {
		int at = from;
		while (at < bytes.length && Character.digit(bytes[at], 16) >= 0) {
			at++;
		}
		while (at < bytes.length && bytes[at] == ' ') {
			at++;
		}
		return at > from && at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == ';');
	}

	@Override
	public int read() throws IOException {
		var one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (left == 0 && !over) {
			nextChunk();
		}
		if (over) {
			return -1;
		}
		int read = in.read(buffer, offset, (int) Math.min(length, left));
		if (read < 0) {
			throw new EOFException();
		}
		left -= read;
		return read;
	}

	private void nextChunk() throws IOException {
		if (begun) {
			line();
		}
		begun = true;
		var size = line().split(";", 2)[0].strip();
		try {
			left = Long.parseLong(size, 16);
		}
		catch (NumberFormatException none) {
			throw new Broken("no chunk begins where one should");
		}
		over = left <= 0;
	}

	private String line() throws IOException {
		var line = new StringBuilder();
		for (int one = in.read(); one != '\n'; one = in.read()) {
			if (one < 0 || line.length() > LONGEST_LINE) {
				throw new EOFException();
			}
			line.append((char) one);
		}
		return line.toString();
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
