package hemeroteca.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that are kept in members, each unpacked by itself: so a web archive holds one
 * record in each, and reading can begin at any. Bytes that are not compressed are one
 * member.
 */
abstract class Members extends InputStream {

	/** How many bytes are unpacked at a time. */
	private static final int PIECE = 1 << 16;

	private final byte[] piece = new byte[PIECE];

	private int next;

	private int end;

	private boolean inMember;

	private long start;

	private long consumed;

	private long total;

	private int mostExpansion = Integer.MAX_VALUE;

	/** Stops what unpacks to more than so many times its size. */
	final Members bounded(int expansion) {
		mostExpansion = expansion;
		return this;
	}

	/** Returns how many bytes of the file have been used so far. */
	abstract long used();

	/**
	 * Goes to the next member.
	 * @return where in the file it begins, or -1 if there is none
	 */
	abstract long advance() throws IOException;

	/**
	 * Unpacks more of this member.
	 * @return how many bytes were put into the piece, or -1 at the end of the member
	 */
	abstract int unpack(byte[] piece) throws IOException;

	/** Tells whether the members are compressed, so that nothing begins within one. */
	abstract boolean compressed();

	/** Returns where in the file the member begins that the next byte is of. */
	final long memberStart() throws IOException {
		peek();
		return start;
	}

	/** Returns how many bytes of this member, unpacked, stand before the next. */
	final long consumed() throws IOException {
		peek();
		return consumed;
	}

	/** Returns the next byte of this or the next member without taking it, or -1. */
	final int peek() throws IOException {
		while (!goesOn()) {
			long following = advance();
			if (following < 0) {
				return -1;
			}
			start = following;
			consumed = 0;
			inMember = true;
		}
		return piece[next] & 0xFF;
	}

	/** Tells whether this member has a byte more. */
	final boolean goesOn() throws IOException {
		while (next == end && inMember) {
			int unpacked = unpack(piece);
			next = 0;
			end = Math.max(0, unpacked);
			inMember = unpacked >= 0;
			total += end;
			Bounded.check(total, used(), mostExpansion);
		}
		return next < end;
	}

	/**
	 * Passes over what is left of this member.
	 * @return whether there is another
	 */
	final boolean toNextMember() throws IOException {
		while (goesOn()) {
			next = end;
		}
		return peek() >= 0;
	}

	@Override
	public final int read() throws IOException {
		if (peek() < 0) {
			return -1;
		}
		consumed++;
		return piece[next++] & 0xFF;
	}

	@Override
	public final int read(byte[] buffer, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (peek() < 0) {
			return -1;
		}
		int read = Math.min(length, end - next);
		System.arraycopy(piece, next, buffer, offset, read);
		next += read;
		consumed += read;
		return read;
	}

	@Override
	public final long skip(long bytes) throws IOException {
		if (bytes <= 0 || peek() < 0) {
			return 0;
		}
		int skipped = (int) Math.min(bytes, end - next);
		next += skipped;
		consumed += skipped;
		return skipped;
	}

}
