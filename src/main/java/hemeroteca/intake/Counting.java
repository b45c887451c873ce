package hemeroteca.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is read of a stream, and ends it with an error where it grows too large.
 */
final class Counting extends FilterInputStream {

	private long count;

	private long most = Long.MAX_VALUE;

	Counting(InputStream in) {
		super(in);
	}

	/** From now on, more bytes than these in all are an error. */
	void limit(long bytes) {
		this.most = bytes;
	}

	long count() {
		return count;
	}

	boolean isTooLarge() {
		return count > most;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		return (read < 0) ? read : counted(1, read);
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		int read = super.read(bytes, from, length);
		return (read < 0) ? read : counted(read, read);
	}

	private int counted(int more, int result) throws IOException {
		count += more;
		if (isTooLarge()) {
			throw new IOException("larger than %,d bytes".formatted(most));
		}
		return result;
	}

	@Override
	public long skip(long bytes) throws IOException {
		long skipped = super.skip(bytes);
		count += skipped;
		return skipped;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
