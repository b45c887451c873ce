package hemeroteca.format;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file into a page. Safe to share between threads. */
public final class Formats {

	private final Limits limits;

	private final List<Format> formats;

	public Formats(Limits limits) {
		this.limits = limits;
		this.formats = List.of(new Html(limits));
	}

	/**
	 * Reads a file whose address nobody knows but perhaps the file itself.
	 * @param fileName a label only: neither its ending nor its path is trusted
	 * @throws Unreadable if the file is empty, too large, or no text
	 */
	public Page read(String fileName, byte[] bytes) throws Unreadable {
		return read(fileName, bytes, null);
	}

	/**
	 * Reads a file.
	 * @param fileName a label only: neither its ending nor its path is trusted
	 * @param address where the file comes from, if the caller knows; wins over what the
	 * file says
	 * @throws Unreadable if the file is empty, too large, or no text
	 */
	public Page read(String fileName, byte[] bytes, @Nullable URI address) throws Unreadable {
		if (bytes.length == 0) {
			throw new Unreadable("the file is empty");
		}
		if (bytes.length > limits.mostBytes()) {
			throw new Unreadable("larger than %,d bytes".formatted(limits.mostBytes()));
		}
		var text = new Text(fileName, new String(bytes, java.nio.charset.StandardCharsets.UTF_8),
				java.nio.charset.StandardCharsets.UTF_8, address);
		for (var format : formats) {
			if (format.knows(text)) {
				return format.read(text);
			}
		}
		throw new Unreadable("not a page");
	}

}
