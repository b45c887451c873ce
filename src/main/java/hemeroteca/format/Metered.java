package hemeroteca.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes that pass, stops them at a limit, and remembers it when they could not
 * be had at all.
 */
final class Metered extends FilterInputStream {

	/**
	 * The end of a ZIP's directory stands in its last bytes; with a comment, further off.
	 */
	private static final int TAIL = 1_024;

	private final byte[] tail = new byte[TAIL];

	private long count;

	private long marked;

	private long limit = Long.MAX_VALUE;

	private String reason = "";

	private @Nullable IOException failure;

	Metered(InputStream bytes) {
		super(bytes);
	}

	/** Returns how many bytes have passed. */
	long count() {
		return count;
	}

	/** Lets so many more bytes pass, and then stops with a reason. */
	void allow(long more, String sentence) {
		limit = (more > Long.MAX_VALUE - count) ? Long.MAX_VALUE : count + more;
		reason = sentence;
	}

	void allowAll() {
		limit = Long.MAX_VALUE;
	}

	/** Returns why the bytes could not be had: the disk failed, not what stands on it. */
	@Nullable IOException failure() {
		return failure;
	}

	/** Tells whether four bytes, little end first, stand among the last that passed. */
	boolean endsNear(int signature) {
		int seen = 0;
		for (long at = Math.max(0, count - TAIL); at < count; at++) {
			seen = (seen >>> 8) | (tail[(int) (at % TAIL)] << 24);
			if (seen == signature) {
				return true;
			}
		}
		return false;
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
		if (count >= limit) {
			throw new Broken(reason);
		}
		int read = readOn(buffer, offset, (int) Math.min(length, limit - count));
		if (read > 0) {
			keepTail(buffer, offset, read);
			count += read;
		}
		return read;
	}

	private int readOn(byte[] buffer, int offset, int length) throws IOException {
		try {
			return super.read(buffer, offset, length);
		}
		catch (Broken broken) {
			throw broken;
		}
		catch (IOException failed) {
			failure = failed;
			throw failed;
		}
	}

	private void keepTail(byte[] buffer, int offset, int read) {
		for (int i = Math.max(0, read - TAIL); i < read; i++) {
			tail[(int) ((count + i) % TAIL)] = buffer[offset + i];
		}
	}

	/** By reading, so that what is skipped is there. */
	@Override
	public long skip(long bytes) throws IOException {
		return (bytes <= 0) ? 0 : Math.max(0, read(new byte[(int) Math.min(bytes, 8_192)]));
	}

	/** Goes to a place further on, which may be far, without reading. */
	void leap(long bytes) throws IOException {
		in.skipNBytes(bytes);
		count += bytes;
	}

	@Override
	public void mark(int most) {
		in.mark(most);
		marked = count;
	}

	@Override
	public void reset() throws IOException {
		in.reset();
		count = marked;
	}

}
