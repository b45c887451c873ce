package hemeroteca.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

/**
 * A container whose contents are counted, and whose bytes may be wrong in any way: what a
 * library throws at them becomes a sentence that says after which content it was.
 */
final class Guarded implements Container {

	private static final int LONGEST_DETAIL = 200;

	private final Contents contents;

	private final Metered raw;

	private final InputStream bytes;

	private final long mostContents;

	private final long given;

	private final boolean resumed;

	private long count;

	private boolean over;

	/**
	 * @param given so many contents were given out before, and are passed over
	 * @param resumed whether contents were given out before in any way
	 */
	Guarded(Contents contents, Metered raw, InputStream bytes, long mostContents, long given, boolean resumed) {
		this.contents = contents;
		this.raw = raw;
		this.bytes = bytes;
		this.mostContents = mostContents;
		this.given = given;
		this.resumed = resumed;
	}

	@Override
	public String format() {
		return contents.format();
	}

	@Override
	public @Nullable Content next() throws IOException, Unreadable {
		while (count < given && advance() != null) {
			continue;
		}
		return advance();
	}

	private @Nullable Content advance() throws IOException, Unreadable {
		if (over) {
			return null;
		}
		if (count >= mostContents) {
			over = true;
			throw new Unreadable("more contents than the limit of %,d: the rest was not read".formatted(mostContents));
		}
		over = true;
		var content = read();
		over = content == null;
		if (over && count == 0 && !resumed) {
			throw new Unreadable("the %s holds nothing".formatted(format()));
		}
		count++;
		return content;
	}

	private @Nullable Content read() throws IOException, Unreadable {
		try {
			var content = contents.next();
			// A container within takes it for damage, and goes on.
			if (raw.failure() != null) {
				throw raw.failure();
			}
			return content;
		}
		catch (Broken broken) {
			throw new Unreadable(place() + broken.getMessage());
		}
		catch (EOFException cut) {
			if (raw.failure() != null) {
				throw raw.failure();
			}
			throw new Unreadable(place() + "the file ends too soon: it was cut short");
		}
		catch (UncheckedIOException wrapped) {
			if (raw.failure() != null) {
				throw raw.failure();
			}
			throw new Unreadable(place() + detail(wrapped.getCause()));
		}
		catch (IOException | RuntimeException wrong) {
			if (raw.failure() != null) {
				throw raw.failure();
			}
			throw new Unreadable(place() + "the bytes are damaged (%s)".formatted(detail(wrong)));
		}
	}

	private String place() {
		return (count == 0) ? "" : "after %,d contents, at byte %,d: ".formatted(count, raw.count());
	}

	/** A library's own words, as far as they are any. */
	static String detail(Exception wrong) {
		var message = String.valueOf(wrong.getMessage()).strip().lines().findFirst().orElse("");
		return wrong.getMessage() == null || message.isEmpty() ? wrong.getClass().getSimpleName()
				: message.substring(0, Math.min(LONGEST_DETAIL, message.length()));
	}

	@Override
	public long position() {
		long own = contents.position();
		return (own >= 0) ? own : Math.max(given, count);
	}

	@Override
	public void close() throws IOException {
		try (bytes) {
			contents.close();
		}
	}

}
