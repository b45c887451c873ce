package hemeroteca.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a gzip file.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
final class GzipMembers extends Members {

	private static final int CHECKSUM = 2;

	private static final int EXTRA = 4;

	private static final int NAME = 8;

	private static final int COMMENT = 16;

	private final InputStream bytes;

	private final Inflater inflater = new Inflater(true);

	private final CRC32 checksum = new CRC32();

	private final byte[] input = new byte[1 << 15];

	private int next;

	private int end;

	private final long first;

	private long read;

	/**
	 * @param start where in the file the bytes begin
	 */
	GzipMembers(InputStream bytes, long start) {
		this.bytes = bytes;
		this.read = start;
		this.first = start;
	}

	@Override
	long advance() throws IOException {
		long start = read - (end - next);
		int first = take();
		if (first < 0) {
			return -1;
		}
		if (first != 0x1F || take() != 0x8B || take() != 8) {
			// Zeros after the last member are padding; anything else is not ours to read.
			if (first == 0) {
				return onlyZerosLeft(start);
			}
			throw new Broken("no gzip member begins at byte %,d".formatted(start));
		}
		header();
		inflater.reset();
		checksum.reset();
		return start;
	}

	private long onlyZerosLeft(long start) throws IOException {
		for (int one = take(); one >= 0; one = take()) {
			if (one != 0) {
				throw new Broken("no gzip member begins at byte %,d".formatted(start));
			}
		}
		return -1;
	}

	private void header() throws IOException {
		int flags = demand();
		for (int i = 0; i < 6; i++) {
			demand();
		}
		if ((flags & EXTRA) != 0) {
			for (int length = demand() | demand() << 8; length > 0; length--) {
				demand();
			}
		}
		if ((flags & NAME) != 0) {
			toZero();
		}
		if ((flags & COMMENT) != 0) {
			toZero();
		}
		if ((flags & CHECKSUM) != 0) {
			demand();
			demand();
		}
	}

	private void toZero() throws IOException {
		while (demand() != 0) {
			continue;
		}
	}

	@Override
	int unpack(byte[] piece) throws IOException {
		try {
			while (!inflater.finished()) {
				if (inflater.needsInput()) {
					fill();
					inflater.setInput(input, next, end - next);
				}
				int unpacked = inflater.inflate(piece);
				next = end - inflater.getRemaining();
				if (unpacked > 0) {
					checksum.update(piece, 0, unpacked);
					if (inflater.finished()) {
						trailer();
					}
					return unpacked;
				}
				if (inflater.needsDictionary()) {
					throw new Broken("a gzip member asks for a dictionary that no file has");
				}
				if (inflater.finished()) {
					trailer();
				}
			}
			return -1;
		}
		catch (DataFormatException damaged) {
			throw new Broken("the gzip member before byte %,d is damaged".formatted(read - (end - next)));
		}
	}

	private void trailer() throws IOException {
		long expected = demand() | demand() << 8 | demand() << 16 | (long) demand() << 24;
		for (int i = 0; i < 4; i++) {
			demand();
		}
		if (expected != checksum.getValue()) {
			throw new Broken("the gzip member before byte %,d is damaged: its checksum is another"
				.formatted(read - (end - next)));
		}
	}

	private void fill() throws IOException {
		if (next == end && !filled()) {
			throw new EOFException();
		}
	}

	private int demand() throws IOException {
		int one = take();
		if (one < 0) {
			throw new EOFException();
		}
		return one;
	}

	private int take() throws IOException {
		return (next < end || filled()) ? input[next++] & 0xFF : -1;
	}

	private boolean filled() throws IOException {
		int more = bytes.read(input);
		next = 0;
		end = Math.max(0, more);
		read += end;
		return more > 0;
	}

	@Override
	long used() {
		return read - first;
	}

	@Override
	boolean compressed() {
		return true;
	}

	@Override
	public void close() throws IOException {
		inflater.end();
		bytes.close();
	}

}
