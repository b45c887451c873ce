package hemeroteca.format;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The time in a message's field {@code Date}, in the zone of its sender. The name of the
 * day, which is often wrong, is not read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.3">RFC 5322</a>
 */
final class MimeDate {

	private static final Pattern DATE = Pattern
		.compile("(\\d{1,2})[\\s-]+(\\p{Alpha}{3})\\p{Alpha}*[\\s-]+(\\d{4}|\\d{2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)"
				+ "(?:\\s*([+-]\\d{4}|\\p{Alpha}{1,4}))?");

	/** RFC 5322 names these; all others it takes for -0000. */
	private static final Map<String, String> ZONES = Map.of("EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT",
			"-0500", "MST", "-0700", "MDT", "-0600", "PST", "-0800", "PDT", "-0700");

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("d MMM uuuu H:mm[:ss] xx")
		.toFormatter(Locale.ENGLISH)
		.withResolverStyle(ResolverStyle.STRICT);

	private MimeDate() {
	}

	static Optional<OffsetDateTime> of(@Nullable String written) {
		var date = DATE.matcher((written != null) ? written : "");
		if (!date.find()) {
			return Optional.empty();
		}
		var year = (date.group(3).length() == 4) ? date.group(3)
				: ((Integer.parseInt(date.group(3)) < 70) ? "20" : "19") + date.group(3);
		try {
			return Optional.of(OffsetDateTime.parse(
					"%s %s %s %s %s".formatted(date.group(1), date.group(2), year, date.group(4), zone(date.group(5))),
					FORMAT));
		}
		catch (DateTimeException noDate) {
			return Optional.empty();
		}
	}

	private static String zone(@Nullable String written) {
		if (written == null) {
			return "+0000";
		}
		return Character.isLetter(written.charAt(0)) ? ZONES.getOrDefault(written.toUpperCase(Locale.ROOT), "+0000")
				: written;
	}

}
