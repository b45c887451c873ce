package hemeroteca.format;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** One file that was compressed by itself. */
final class OneFile implements Contents {

	private final String format;

	private final String name;

	private final InputStream bytes;

	private final int mostBytes;

	private boolean given;

	OneFile(String format, String name, InputStream bytes, int mostBytes) {
		this.format = format;
		this.name = name;
		this.bytes = bytes;
		this.mostBytes = mostBytes;
	}

	@Override
	public String format() {
		return format;
	}

	@Override
	public @Nullable Content next() throws IOException {
		if (given) {
			return null;
		}
		given = true;
		byte[] whole = bytes.readNBytes(mostBytes + 1);
		if (whole.length > mostBytes) {
			return new Content.Damaged(name, "larger than the limit of %,d bytes".formatted(mostBytes));
		}
		return (whole.length == 0) ? new Content.Damaged(name, "the file is empty") : new Content.File(name, whole);
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}

}
