package hemeroteca.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes, of which there may be only so many for each packed one. */
final class Bounded extends FilterInputStream {

	/** What unpacks to less than this hurts nobody, from however little. */
	private static final long HARMLESS = 16 << 20;

	private final LongSupplier packed;

	private final int mostExpansion;

	private long unpacked;

	Bounded(InputStream bytes, LongSupplier packed, int mostExpansion) {
		super(bytes);
		this.packed = packed;
		this.mostExpansion = mostExpansion;
	}

	/** Stops what has grown too much. */
	static void check(long unpacked, long packed, int mostExpansion) throws Broken {
		if (unpacked > HARMLESS && unpacked / mostExpansion > packed) {
			throw new Broken("unpacks to more than %,d times its size".formatted(mostExpansion));
		}
	}

	@Override
	public int read() throws IOException {
		var one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		unpacked += Math.max(0, read);
		check(unpacked, packed.getAsLong(), mostExpansion);
		return read;
	}

	@Override
	public long skip(long bytes) throws IOException {
		return (bytes <= 0) ? 0 : Math.max(0, read(new byte[(int) Math.min(bytes, 8_192)]));
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
