package hemeroteca.format;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * Bytes of one file in an archive: closing them closes nothing, for the files behind it
 * are still to be read.
 */
final class Unclosed extends FilterInputStream {

	Unclosed(InputStream bytes) {
		super(bytes);
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	@Override
	public void close() {
		// Who opened the archive closes it.
	}

}
