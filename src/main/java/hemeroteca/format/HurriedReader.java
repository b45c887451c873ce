package hemeroteca.format;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;

/**
 * Gives a parser its characters for so long, and then fails. The parser's time grows with
 * the square of the length for some tangles of tags; it reads on after a few thousand
 * characters each, so this stops it.
 */
final class HurriedReader extends StringReader {

	private final long end;

	HurriedReader(String characters, Duration longest) {
		super(characters);
		this.end = System.nanoTime() + longest.toNanos();
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		if (System.nanoTime() - end > 0) {
			throw new IOException("the time is up");
		}
		return super.read(buffer, offset, length);
	}

}
