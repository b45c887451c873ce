package hemeroteca.format;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a file into a page. What they are is seen from the bytes alone. Safe
 * to share between threads.
 */
public final class Formats {

	private final Limits limits;

	/** Those that are told by their bytes, and are asked first. */
	private final List<Format> binary;

	/** Those that are text, in the order in which they are asked; the last takes any. */
	private final List<Format> textual;

	public Formats(Limits limits) {
		this.limits = limits;
		this.binary = List.of(new WarcRecord(this, limits), new FeedItem(limits), new JsonArticle(limits));
		this.textual = List.of(new Html(limits), new PlainText(limits));
	}

	/**
	 * Reads a file of which nobody knows the address, but perhaps the file itself.
	 * @param fileName a label only: neither its ending nor its path is trusted
	 * @throws Unreadable if the file is empty, larger than the limits, or no text
	 */
	public Page read(String fileName, byte[] bytes) throws Unreadable {
		return read(fileName, bytes, null);
	}

	/**
	 * Reads a file.
	 * @param fileName a label only: neither its ending nor its path is trusted
	 * @param address where the file comes from, if the caller knows; wins over what the
	 * file says
	 * @throws Unreadable if the file is empty, larger than the limits, or no text
	 */
	public Page read(String fileName, byte[] bytes, @Nullable URI address) throws Unreadable {
		return read(fileName, bytes, address, Optional.empty());
	}

	/** Reads a file of which something beside it states the charset. */
	Page read(String fileName, byte[] bytes, @Nullable URI address, Optional<Charset> stated) throws Unreadable {
		checkSize(bytes);
		var source = new Source(fileName, bytes, address, stated);
		for (var format : binary) {
			if (format.knows(source)) {
				return format.read(source);
			}
		}
		var signature = Signatures.of(bytes);
		if (signature.isPresent()) {
			throw signature.get();
		}
		for (var format : textual) {
			if (format.knows(source)) {
				return format.read(source);
			}
		}
		throw new IllegalStateException("no format takes " + fileName);
	}

	private void checkSize(byte[] bytes) throws Unreadable {
		if (bytes.length == 0) {
			throw new Unreadable("the file is empty");
		}
		if (bytes.length > limits.mostBytes()) {
			throw new Unreadable("larger than the limit of %,d bytes".formatted(limits.mostBytes()));
		}
	}

}
