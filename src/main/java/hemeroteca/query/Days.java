package hemeroteca.query;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import hemeroteca.query.Clause.Published;
import org.jspecify.annotations.Nullable;

/**
 * Days, months and years of a query: {@code 2025-04-11}, {@code 2025-04}, {@code 2025},
 * {@code 2020..2024}, of the years 1 to 9999.
 */
final class Days {

	private static final Pattern SPAN = Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?");

	private static final Pattern YEARS = Pattern.compile("^([0-9]{4})[-–]([0-9]{4})$");

	private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	private static final int YEAR = 4;

	private static final int MONTH = 7;

	private static final int DAY = 10;

	// Characters of "2020-01-01..2024-12-31".
	private static final int LONGEST = 22;

	private Days() {
	}

	/** Tells whether a word before a colon asks for a time. */
	static boolean isName(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "on", "in", "before", "after" -> true;
			default -> false;
		};
	}

	/**
	 * Reads a time; null if it is none. What is before or after excludes what is named.
	 */
	static @Nullable Published read(String name, String value) {
		if (value.length() > LONGEST) {
			return null;
		}
		String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).replace("...", "..");
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "before" -> (span(plain) instanceof Span span) ? before(span.first()) : null;
			case "after" -> (span(plain) instanceof Span span) ? after(span.last()) : null;
			default -> range(YEARS.matcher(plain).replaceFirst("$1..$2"));
		};
	}

	private static @Nullable Published before(LocalDate day) {
		return day.equals(FIRST) ? null : new Published(null, day.minusDays(1));
	}

	private static @Nullable Published after(LocalDate day) {
		return day.equals(LAST) ? null : new Published(day.plusDays(1), null);
	}

	// What ends before it begins is turned round.
	private static @Nullable Published range(String value) {
		int dots = value.indexOf("..");
		if (dots < 0) {
			var span = span(value);
			return (span != null) ? new Published(span.first(), span.last()) : null;
		}
		var begin = span(value.substring(0, dots));
		var end = span(value.substring(dots + 2));
		if (begin != null && end != null) {
			return begin.first().isAfter(end.last()) ? new Published(end.first(), begin.last())
					: new Published(begin.first(), end.last());
		}
		if (begin != null) {
			return value.endsWith("..") ? new Published(begin.first(), null) : null;
		}
		return (end != null && dots == 0) ? new Published(null, end.last()) : null;
	}

	private static @Nullable Span span(String value) {
		var matcher = SPAN.matcher(value);
		if (!matcher.matches()) {
			return null;
		}
		int year = number(matcher, 1);
		int month = number(matcher, 2);
		int day = number(matcher, 3);
		if (year < 1 || month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
			return null;
		}
		var first = LocalDate.of(year, month, day);
		return new Span(first, (matcher.group(3) != null) ? first
				: (matcher.group(2) != null) ? YearMonth.from(first).atEndOfMonth() : LocalDate.of(year, 12, 31));
	}

	private record Span(LocalDate first, LocalDate last) {
	}

	private static int number(Matcher matcher, int group) {
		return (matcher.group(group) != null) ? Integer.parseInt(matcher.group(group)) : 1;
	}

	/** Returns a time as one types it. */
	static String typed(Published time) {
		var from = time.from();
		var to = time.to();
		if (from != null && to != null) {
			int length = precision(from, to);
			String begin = from.toString().substring(0, length);
			String end = to.toString().substring(0, length);
			return (from.equals(to) ? "on:" : "in:") + (begin.equals(end) ? begin : begin + ".." + end);
		}
		if (from != null) {
			return from.equals(FIRST) ? "in:" + from + ".." : "after:" + from.minusDays(1);
		}
		return LAST.equals(to) ? "in:.." + to : "before:" + Objects.requireNonNull(to).plusDays(1);
	}

	// How much of a day tells it: the characters of its year, month or all of it.
	private static int precision(LocalDate from, LocalDate to) {
		boolean months = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
		return !months ? DAY : (from.getMonthValue() == 1 && to.getMonthValue() == 12) ? YEAR : MONTH;
	}

	/** Returns how a time is said before it is named. */
	static String said(Published time) {
		boolean both = time.from() != null && time.to() != null;
		return "published " + (both ? (Objects.equals(time.from(), time.to()) ? "on" : "in")
				: (time.from() != null) ? "after" : "before");
	}

	/** Returns a time as it is written in a sentence. */
	static String words(Published time) {
		var from = time.from();
		var to = time.to();
		if (from != null && to != null) {
			int length = precision(from, to);
			String begin = written(from, length);
			String end = written(to, length);
			return begin.equals(end) ? begin : begin + " to " + end;
		}
		return written((from != null) ? from.minusDays(1) : Objects.requireNonNull(to).plusDays(1), DAY);
	}

	private static String written(LocalDate day, int precision) {
		return DateTimeFormatter
			.ofPattern((precision == YEAR) ? "u" : (precision == MONTH) ? "MMMM u" : "d MMMM u", Locale.ENGLISH)
			.format(day);
	}

}
