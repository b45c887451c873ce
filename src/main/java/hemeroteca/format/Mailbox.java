package hemeroteca.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox: messages one after the other, each after a line that begins with "From ".
 * Within them such lines have a ">" before, which is taken away.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4155">RFC 4155</a>
 */
final class Mailbox implements Contents {

	/** How a mailbox begins: a line with a sender and a time, and a field of a header. */
	static final Pattern BEGINNING = Pattern
		.compile("From (?=[^\\n]*\\d{1,2}:\\d{2})\\S+ [^\\n]{10,80}\\r?\\n[A-Za-z][\\w-]*: ?");

	/** A line of a message may begin so too; only one with a time divides. */
	private static final Pattern DIVIDER = Pattern.compile("From .*\\d{1,2}:\\d{2}.*");

	private static final Pattern QUOTED = Pattern.compile(">+From .*");

	private static final Pattern SUBJECT = Pattern.compile("^Subject: *([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)",
			Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	private static final int HEADER = 16_384;

	/** Only so much of a line is looked at; the rest passes through. */
	private static final int LONGEST_DIVIDER = 1_000;

	private final InputStream bytes;

	private final ContainerLimits limits;

	private long count;

	private boolean begun;

	private boolean over;

	Mailbox(InputStream bytes, ContainerLimits limits) {
		this.bytes = new BufferedInputStream(bytes, 1 << 16);
		this.limits = limits;
	}

	@Override
	public String format() {
		return "mailbox";
	}

	@Override
	public @Nullable Content next() throws IOException {
		if (!begun) {
			line(new ByteArrayOutputStream(), 0);
			begun = true;
		}
		if (over) {
			return null;
		}
		count++;
		var message = new ByteArrayOutputStream();
		boolean large = readMessage(message);
		if (large) {
			return new Content.Damaged("message " + count,
					"larger than the limit of %,d bytes".formatted(limits.mostBytes()));
		}
		byte[] whole = message.toByteArray();
		return new Content.File(name(whole), whole);
	}

	/** Reads up to the next divider, and tells whether there was too much. */
	private boolean readMessage(ByteArrayOutputStream message) throws IOException {
		boolean large = false;
		boolean afterEmpty = false;
		while (true) {
			var line = new ByteArrayOutputStream(128);
			boolean more = line(line, limits.mostBytes() - message.size());
			if (!more) {
				over = true;
				return large;
			}
			var beginning = new String(line.toByteArray(), 0, Math.min(line.size(), LONGEST_DIVIDER),
					StandardCharsets.ISO_8859_1)
				.stripTrailing();
			if (afterEmpty && DIVIDER.matcher(beginning).matches()) {
				return large;
			}
			afterEmpty = beginning.isEmpty();
			byte[] written = line.toByteArray();
			int quoted = QUOTED.matcher(beginning).matches() ? 1 : 0;
			large |= (long) message.size() + written.length > limits.mostBytes();
			if (!large) {
				message.write(written, quoted, written.length - quoted);
			}
		}
	}

	/** Reads a line with its end, and keeps of it so much and one byte more. */
	private boolean line(ByteArrayOutputStream line, int most) throws IOException {
		int one = bytes.read();
		boolean any = one >= 0;
		while (one >= 0) {
			if (line.size() <= Math.max(most, LONGEST_DIVIDER)) {
				line.write(one);
			}
			if (one == '\n') {
				break;
			}
			one = bytes.read();
		}
		return any;
	}

	/** Returns the subject, which is what people know a message by. */
	private String name(byte[] message) {
		var header = new String(message, 0, Math.min(message.length, HEADER), StandardCharsets.ISO_8859_1);
		int end = header.indexOf("\n\n");
		var subject = SUBJECT.matcher((end > 0) ? header.substring(0, end) : header);
		var words = subject.find()
				? DecoderUtil.decodeEncodedWords(subject.group(1).replaceAll("\\s+", " "), DecodeMonitor.SILENT) : "";
		return words.isBlank() ? "message " + count : EntryNames.harmless("message %d: %s".formatted(count, words));
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}

}
