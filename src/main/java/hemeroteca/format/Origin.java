package hemeroteca.format;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the tool that saved a page noted in it.
 *
 * @param address where it was saved from
 * @param capturedAt when
 * @param format the tool, or "HTML"
 */
record Origin(@Nullable URI address, @Nullable Instant capturedAt, String format) {

	private static final Origin UNKNOWN = new Origin(null, null, "HTML");

	/** The notes stand at the top, or in the tag {@code html}. */
	private static final int TOP = 8_192;

	private static final List<Note> NOTES = List.of(new Note("SingleFile", "page saved with singlefile",
			"<!--\\s*Page saved with SingleFile\\s+url:\\s*(?<address>\\S+)(?:\\s+saved date:\\s*(?<day>[^\\r\\n(]+))?"),
			new Note("SingleFile", "archive processed by singlefile",
					"<!--\\s*Archive processed by SingleFile(?: Archiver)?\\s+url:\\s*(?<address>\\S+)(?:\\s+(?:saved|archive) (?:date|time):\\s*(?<day>[^\\r\\n(]+))?"),
			new Note("HTML", "saved from url=(", "<!--\\s*saved from url=\\(\\d+\\)\\s*(?<address>\\S+)(?<day>)"),
			new Note("HTML", "savepage-url", "<meta name=\"?savepage-url\"? content=\"(?<address>[^\"]+)\"(?<day>)"),
			new Note("HTML", "data-scrapbook-source=",
					"\\sdata-scrapbook-source=\"(?<address>[^\"]{1,2000})\"(?:[^>]{0,500}?data-scrapbook-create=\"(?<day>\\d{17})\")?"),
			new Note("HTML", "using monolith", "<!-- Saved from (?<address>\\S+) at (?<day>\\S+) using monolith"),
			new Note("HTML", "<!-- mirrored from ",
					"<!-- Mirrored from (?<address>\\S+) by HTTrack [^\\n]*?, (?<day>\\w{3}, \\d[^\\n>]+? GMT) -->"));

	/** As JavaScript prints it, HTTP, Scrapbook, and ISO 8601. */
	private static final List<DateTimeFormatter> TIMES = List.of(
			DateTimeFormatter.ofPattern("EEE MMM dd uuuu HH:mm:ss 'GMT'xx", Locale.ENGLISH),
			DateTimeFormatter.RFC_1123_DATE_TIME,
			new DateTimeFormatterBuilder().appendPattern("uuuuMMddHHmmss")
				.appendValue(java.time.temporal.ChronoField.MILLI_OF_SECOND, 3)
				.toFormatter(Locale.ROOT)
				.withZone(java.time.ZoneOffset.UTC),
			DateTimeFormatter.ISO_OFFSET_DATE_TIME);

	/** Reads the note of a page, if there is one. */
	static Origin of(String html) {
		var top = html.substring(0, Math.min(html.length(), TOP));
		var lower = top.toLowerCase(Locale.ROOT);
		return NOTES.stream()
			.filter((note) -> lower.contains(note.sign()))
			.map((note) -> note.read(top))
			.filter((origin) -> origin != UNKNOWN)
			.findFirst()
			.orElse(UNKNOWN);
	}

	/** Returns an address of the web, or nothing. HTTrack leaves the scheme out. */
	private static @Nullable URI address(String written) {
		var whole = written.contains("://") ? written : "http://" + written;
		try {
			var address = new URI(whole.replace("&amp;", "&"));
			boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
			return web && address.getHost() != null ? address : null;
		}
		catch (java.net.URISyntaxException notAnAddress) {
			return null;
		}
	}

	private static @Nullable Instant instant(String written) {
		for (var format : TIMES) {
			try {
				return format.parse(written.strip(), Instant::from);
			}
			catch (DateTimeException another) {
				continue;
			}
		}
		return null;
	}

	/**
	 * What a tool writes.
	 *
	 * @param sign words in lower case that stand in every note: most pages have none, and
	 * are spared the pattern
	 */
	private record Note(String tool, String sign, Pattern pattern) {

		Note(String tool, String sign, String pattern) {
			this(tool, sign, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
		}

		Origin read(String top) {
			Matcher matcher = pattern.matcher(top);
			if (!matcher.find()) {
				return UNKNOWN;
			}
			var day = matcher.group("day");
			return new Origin(address(matcher.group("address")), (day != null) ? instant(day) : null, tool);
		}

	}

}
