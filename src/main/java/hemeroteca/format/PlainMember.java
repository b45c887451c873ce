package hemeroteca.format;

import java.io.IOException;
import java.io.InputStream;

/** Bytes as they are: one member from where reading begins. */
final class PlainMember extends Members {

	private final InputStream bytes;

	private long start;

	/**
	 * @param start where in the file the bytes begin
	 */
	PlainMember(InputStream bytes, long start) {
		this.bytes = bytes;
		this.start = start;
	}

	@Override
	long advance() {
		long first = start;
		start = -1;
		return first;
	}

	@Override
	int unpack(byte[] piece) throws IOException {
		return bytes.read(piece);
	}

	/** Nothing grows here. */
	@Override
	long used() {
		return Long.MAX_VALUE;
	}

	@Override
	boolean compressed() {
		return false;
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}

}
