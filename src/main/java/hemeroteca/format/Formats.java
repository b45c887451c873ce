package hemeroteca.format;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a file into a page. What they are is seen from the bytes alone. Safe
 * to share between threads.
 */
public final class Formats {

	/** Of a text, at most one character in a hundred is a control character. */
	private static final int TEXT_FOR_ONE_CONTROL = 100;

	private final Limits limits;

	/** In the order in which they are asked; the last takes any text. */
	private final List<Format> formats;

	public Formats(Limits limits) {
		this.limits = limits;
		this.formats = List.of(new Html(limits), new PlainText(limits));
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
		checkSize(bytes);
		var signature = Signatures.of(bytes);
		if (signature.isPresent()) {
			throw signature.get();
		}
		var text = text(fileName, bytes, address);
		for (var format : formats) {
			if (format.knows(text)) {
				return format.read(text);
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

	private static Text text(String fileName, byte[] bytes, @Nullable URI address) throws Unreadable {
		var decoded = Decoder.decode(bytes);
		var characters = Controls.removed(decoded.characters());
		int controls = decoded.characters().length() - characters.length();
		if ((long) controls * TEXT_FOR_ONE_CONTROL > decoded.characters().length() + TEXT_FOR_ONE_CONTROL) {
			throw new Unreadable("not text: looks like binary data");
		}
		if (characters.isBlank()) {
			throw new Unreadable("the file holds only white space");
		}
		return new Text(fileName, characters, decoded.charset(), address);
	}

}
