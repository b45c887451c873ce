package hemeroteca.format;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The head of one record in a web archive. A record of the older ARC is told as the WARC
 * record that it would be.
 *
 * @param written the head as it stands in the file, with the empty line that ends it
 * @param fields by name in lower case; of one that stands twice, the first
 * @param length of the block that follows, in bytes
 * @see <a href="https://iipc.github.io/warc-specifications/">WARC specifications</a>
 */
record Record(byte[] written, Map<String, String> fields, long length) {

	/** What a record begins with in each, and where there is a head of its own. */
	static final Pattern BEGINNING = Pattern
		.compile("WARC/(?:0\\.\\d+|1\\.\\d)\\r?\\n|filedesc://\\S+ \\S+ \\d{8,14} \\S+ \\d+\\r?\\n");

	/** Heads have half a kilobyte, with long addresses a few. */
	private static final int LONGEST_HEAD = 1 << 20;

	private static final Pattern ARC = Pattern
		.compile("([a-z][a-z0-9+.-]*:\\S*) (\\S+) (\\d{8,17}) (\\S+)(?: \\S+)* (\\d{1,18})");

	private static final int ARC_DIGITS = 14;

	private static final DateTimeFormatter ARC_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

	/**
	 * Reads the head of a record.
	 * @throws Broken if none begins here
	 */
	static Record read(InputStream bytes) throws IOException {
		var head = new ByteArrayOutputStream();
		var first = line(bytes, head);
		if (first.startsWith("WARC/")) {
			return warc(bytes, head);
		}
		var arc = ARC.matcher(first);
		if (arc.matches()) {
			return new Record(head.toByteArray(), arcFields(arc.group(1), arc.group(3), arc.group(4)),
					Long.parseLong(arc.group(5)));
		}
		throw new Broken("no record begins here, but \"%s\"".formatted(shown(first)));
	}

	private static Record warc(InputStream bytes, ByteArrayOutputStream head) throws IOException {
		var fields = new LinkedHashMap<String, String>();
		var last = "";
		for (var line = line(bytes, head); !line.isEmpty(); line = line(bytes, head)) {
			int colon = line.indexOf(':');
			if (Character.isWhitespace(line.charAt(0))) {
				fields.put(last, fields.getOrDefault(last, "") + " " + line.strip());
			}
			else if (colon > 0) {
				last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
				fields.putIfAbsent(last, line.substring(colon + 1).strip());
			}
		}
		return new Record(head.toByteArray(), fields, length(fields.get("content-length")));
	}

	private static String line(InputStream bytes, ByteArrayOutputStream head) throws IOException {
		var line = new ByteArrayOutputStream(128);
		for (int one = bytes.read(); one != '\n'; one = bytes.read()) {
			if (one < 0) {
				throw new EOFException();
			}
			if (head.size() + line.size() > LONGEST_HEAD) {
				throw new Broken("the head of a record is longer than %,d bytes".formatted(LONGEST_HEAD));
			}
			line.write(one);
		}
		line.writeTo(head);
		head.write('\n');
		return line.toString(StandardCharsets.UTF_8).stripTrailing();
	}

	private static long length(@Nullable String written) throws Broken {
		try {
			long length = (written != null) ? Long.parseLong(written) : -1;
			if (length >= 0) {
				return length;
			}
		}
		catch (NumberFormatException notANumber) {
			throw new Broken("a record whose length is \"%s\"".formatted(shown(written)));
		}
		throw new Broken("a record without a length");
	}

	private static Map<String, String> arcFields(String address, String time, String mediaType) {
		var fields = new LinkedHashMap<String, String>();
		boolean about = address.startsWith("filedesc:");
		boolean web = address.startsWith("http://") || address.startsWith("https://");
		fields.put("warc-type", about ? "warcinfo" : web ? "response" : "resource");
		fields.put("warc-target-uri", address);
		fields.put("warc-date", time);
		fields.put("content-type", web ? "application/http; msgtype=response" : mediaType);
		return fields;
	}

	private static String shown(String line) {
		return line.substring(0, Math.min(line.length(), 40)).replaceAll("[^ -~]", "?");
	}

	/** Returns what kind of record this is, in lower case: "response". */
	String type() {
		return fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT);
	}

	boolean isArc() {
		return !fields.containsKey("content-length");
	}

	/** Returns what was captured: WARC 1.0 puts some addresses in angle brackets. */
	String address() {
		var written = fields.getOrDefault("warc-target-uri", "");
		return (written.startsWith("<") && written.endsWith(">")) ? written.substring(1, written.length() - 1)
				: written;
	}

	/** Returns when it was captured. */
	@Nullable Instant date() {
		var written = fields.getOrDefault("warc-date", "");
		try {
			if (isArc()) {
				var whole = (written + "000000").substring(0, ARC_DIGITS);
				return LocalDateTime.parse(whole, ARC_TIME).toInstant(ZoneOffset.UTC);
			}
			// WARC 1.1 allows a year, a month or a day alone, which is no moment.
			return Instant.parse(written);
		}
		catch (DateTimeException none) {
			return null;
		}
	}

	/** Tells whether the block is an HTTP message, not the thing itself. */
	boolean isHttp() {
		return fields.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).startsWith("application/http");
	}

}
