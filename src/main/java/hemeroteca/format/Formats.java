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
		this.binary = List.of(new WarcRecord(this, limits), new FeedItem(limits), new JsonArticle(limits),
				new Pdf(limits), new Mhtml(limits), new Email(limits));
		this.textual = List.of(new Ninjs(limits), new NewsXml(limits), new Html(limits), new Markdown(limits),
				new PlainText(limits));
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
		return format(source).read(source);
	}

	/**
	 * Returns how an original is looked at.
	 * @param charset the one that it was read with when it came in
	 * @throws Unreadable if it cannot be read (any more)
	 */
	public Showing show(String fileName, byte[] bytes, Charset charset) throws Unreadable {
		checkSize(bytes);
		var source = new Source(fileName, bytes, null);
		return format(source).show(source, charset);
	}

	private Format format(Source source) throws Unreadable {
		for (var format : binary) {
			if (format.knows(source)) {
				return format;
			}
		}
		var signature = Signatures.of(source.bytes());
		if (signature.isPresent()) {
			throw signature.get();
		}
		for (var format : textual) {
			if (format.knows(source)) {
				return format;
			}
		}
		throw new IllegalStateException("no format takes " + source.name());
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
