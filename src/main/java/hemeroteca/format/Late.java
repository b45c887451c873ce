package hemeroteca.format;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that are opened when the first is read: some libraries read a head when they are
 * made, and what is wrong with it is to be said in its place.
 */
final class Late extends InputStream {

	private final Bytes source;

	private @Nullable InputStream opened;

	Late(Bytes source) {
		this.source = source;
	}

	private InputStream opened() throws IOException {
		if (opened == null) {
			opened = source.open();
		}
		return opened;
	}

	@Override
	public int read() throws IOException {
		return opened().read();
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		return opened().read(buffer, offset, length);
	}

	@Override
	public void close() throws IOException {
		if (opened != null) {
			opened.close();
		}
	}

	/** Opens bytes. */
	interface Bytes {

		InputStream open() throws IOException;

	}

}
