package hemeroteca.format;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A container within another: what is wrong with it does not end the outer one, as long
 * as the outer one's own bytes are right.
 */
final class Nested implements Closeable {

	private static final Pattern ADDRESS = Pattern.compile("https?://.*", Pattern.DOTALL);

	private final String name;

	private final Contents contents;

	private boolean any;

	private boolean over;

	Nested(String name, Contents contents) {
		this.name = name;
		this.contents = contents;
	}

	/** Returns the next content, named by the path to it, or null after the last. */
	@Nullable Content next() {
		if (over) {
			return null;
		}
		try {
			var content = contents.next();
			over = content == null;
			boolean empty = over && !any;
			any = true;
			return empty ? new Content.Damaged(name, "the %s holds nothing".formatted(contents.format()))
					: (content != null) ? named(content) : null;
		}
		catch (Unreadable | Broken wrong) {
			return end(wrong.getMessage());
		}
		catch (EOFException cut) {
			return end("the file ends too soon: it was cut short");
		}
		catch (IOException | RuntimeException wrong) {
			// If it is the disk that failed, who reads the outermost container sees it.
			return end("the bytes are damaged (%s)".formatted(Guarded.detail(wrong)));
		}
	}

	private Content end(String reason) {
		over = true;
		return new Content.Damaged(name, any ? "after the contents that came before: " + reason : reason);
	}

	private Content named(Content content) {
		return switch (content) {
			case Content.File file -> new Content.File(path(file.name()), file.bytes());
			case Content.Picture picture ->
				new Content.Picture(path(picture.name()), picture.mediaType(), picture.bytes());
			case Content.Other other -> new Content.Other(path(other.name()), other.reason());
			case Content.Damaged damaged -> new Content.Damaged(path(damaged.name()), damaged.reason());
		};
	}

	/** Addresses stay as they are: pages and their pictures find each other by them. */
	private String path(String inner) {
		return ADDRESS.matcher(inner).matches() ? inner : name + "/" + inner;
	}

	@Override
	public void close() throws IOException {
		contents.close();
	}

}
