package hemeroteca.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * A message and its parts, in the order of the file and decoded; messages within it stay
 * closed.
 *
 * @param fields above the message
 * @param parts of all depths, without those that only hold others
 */
record MimeMessage(MimeFields fields, List<MimePart> parts) {

	/** Mail programs nest four deep; each level makes reading slower. */
	private static final int DEEPEST = 24;

	/** Chrome writes a part for each picture, style and frame: a few hundred. */
	private static final int MOST_PARTS = 20_000;

	private static final Pattern BOUNDARY = Pattern.compile("(?:^|\\n)--([^\\s\"]{5,70})[ \\t]*\\r?\\ncontent-",
			Pattern.CASE_INSENSITIVE);

	private static final MimeConfig LENIENT = MimeConfig.custom()
		.setMaxLineLen(-1)
		.setMaxHeaderLen(1 << 20)
		.setMaxHeaderCount(10_000)
		.setMaxContentLen(-1)
		.build();

	/**
	 * Reads a message as far as it is sound.
	 * @throws Unreadable if it has parts beyond measure
	 */
	static MimeMessage of(byte[] bytes, Limits limits) throws Unreadable {
		var reading = new Reading(System.nanoTime() + limits.longest().toNanos(), limits);
		reading.read(bytes, null);
		if (reading.parts.size() == 1 && reading.parts.getFirst().fields().mediaType().startsWith("multipart/")) {
			reading.readByGuess(reading.parts.getFirst());
		}
		return new MimeMessage(reading.first, List.copyOf(reading.parts));
	}

	/** One reading of one file. */
	private static final class Reading {

		private final long end;

		private final Limits limits;

		private final List<MimePart> parts = new ArrayList<>();

		private MimeFields first = new MimeFields();

		private MimeFields fields = first;

		private int depth;

		Reading(long end, Limits limits) {
			this.end = end;
			this.limits = limits;
		}

		/** The boundary is not named, or not rightly: it is seen in the text. */
		void readByGuess(MimePart whole) throws Unreadable {
			var text = new String(whole.bytes(), StandardCharsets.ISO_8859_1);
			var boundary = BOUNDARY.matcher(text);
			if (boundary.find()) {
				var outer = first;
				parts.clear();
				depth = 0;
				read(whole.bytes(), "multipart/related; boundary=\"" + boundary.group(1) + "\"");
				first = outer;
			}
		}

		void read(byte[] bytes, @Nullable String contentType) throws Unreadable {
			var stream = new MimeTokenStream(LENIENT);
			stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
			try {
				if (contentType == null) {
					stream.parse(new ByteArrayInputStream(bytes));
				}
				else {
					stream.parseHeadless(new ByteArrayInputStream(bytes), contentType);
				}
				for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
					take(state, stream);
				}
			}
			catch (MimeException | IOException damaged) {
				if (parts.isEmpty()) {
					throw new Unreadable("a damaged message: " + damaged.getMessage());
				}
			}
		}

		private void take(EntityState state, MimeTokenStream stream) throws IOException, Unreadable {
			switch (state) {
				case T_START_HEADER -> fields = parts.isEmpty() && depth == 0 ? first : new MimeFields();
				case T_FIELD -> fields.add(stream.getField().getRaw().toByteArray());
				case T_START_MULTIPART -> open();
				case T_END_MULTIPART -> depth--;
				case T_BODY -> keep(stream);
				default -> {
				}
			}
		}

		private void open() throws Unreadable {
			depth++;
			if (depth > DEEPEST) {
				throw new Unreadable("parts within parts, more than %d deep".formatted(DEEPEST));
			}
		}

		private void keep(MimeTokenStream stream) throws IOException, Unreadable {
			if (parts.size() == MOST_PARTS) {
				throw new Unreadable("more than %,d parts".formatted(MOST_PARTS));
			}
			if (System.nanoTime() - end > 0) {
				throw new Unreadable(
						"more parts than can be read in %d seconds".formatted(limits.longest().toSeconds()));
			}
			parts.add(new MimePart(fields, stream.getDecodedInputStream().readAllBytes()));
		}

	}

}
