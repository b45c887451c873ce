package hemeroteca.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A day as it was printed, and the instant where a time and a zone stand with it.
 *
 * @param day in the zone that it was printed in
 * @param instant null without a time or a zone
 */
record When(LocalDate day, @Nullable Instant instant) {

	/** The web's first page is of 1991; newspapers put older archives online. */
	static final int FIRST_YEAR = 1800;

	/** There is no clock here: a far future is a slip or an attack. */
	static final int LAST_YEAR = 2100;

	/** A year of two digits is of this century up to here, of the last one from there. */
	private static final int LATEST_SHORT = 39;

	private static final int EARLIEST_SHORT = 70;

	private static final int LONGEST = 300;

	private static final Map<String, Integer> MONTHS = months();

	/** Since 1970, or thousandths of them. */
	private static final Pattern SECONDS = Pattern.compile("1\\d{9}|1\\d{12}");

	private static final Pattern ISO = Pattern.compile("(?<![\\d.])(?<!^-)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"
			+ "(?:[T\\s_]{1,3}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SPACED = Pattern.compile("(?<!\\d)(\\d{4})\\. (\\d{1,2})\\. (\\d{1,2})(?!\\d)");

	private static final Pattern COMPACT = Pattern
		.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2}))?(?!\\d)");

	private static final Pattern CJK = Pattern
		.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일號号]");

	private static final Pattern NUMBERS = Pattern.compile(
			"(?<![\\d.])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}(?![\\d:])|\\d{2}(?!\\d)|\\d{2}(?=\\d{2}:\\d))");

	private static final Pattern DAY_MONTH = Pattern.compile(
			"(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|-го|a)?[\\s,.-]{0,3}(?:of |de |d’|d')?(\\p{L}[\\p{L}\\p{M}]{2,15})[\\s,.’'-]{0,3}(?:de |del |г )?(\\d{4})(?!\\d)");

	private static final Pattern MONTH_DAY = Pattern.compile(
			"(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}]{2,15})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?[\\s,.]{1,3}(\\d{4})(?!\\d)");

	private static final Pattern YEAR_MONTH = Pattern
		.compile("(?<!\\d)(\\d{4})\\.?\\s{0,2}(?:m\\.\\s)?(\\p{L}[\\p{L}\\p{M}]{2,15})\\.?\\s{1,2}(\\d{1,2})(?!\\d)");

	private static final Pattern CLOCK = Pattern
		.compile("(?<!\\d)(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s{0,2}(GMT|UTC|Z|[+-]\\d{2}:?\\d{2})(?!\\d)");

	private static final Pattern IN_ADDRESS = Pattern
		.compile("(?<!\\d)((?:19|20)\\d{2})[/_.-]([01]?\\d)[/_.-]([0-3]?\\d)(?!\\d)");

	private static final Pattern COMPACT_IN_ADDRESS = Pattern
		.compile("(?<![\\d.])((?:19|20)\\d{2})([01]\\d)([0-3]\\d)(?!\\d)");

	private static final Pattern WORDS_IN_ADDRESS = Pattern
		.compile("(?<!\\d)((?:19|20)\\d{2})/(\\p{L}{3,9})/([0-3]?\\d)(?!\\d)");

	private static Map<String, Integer> months() {
		Map<String, Integer> months = new HashMap<>();
		for (String line : Resource.lines("months.txt")) {
			int colon = line.indexOf(':');
			for (String name : line.substring(colon + 1).strip().split(" ")) {
				months.put(name, Integer.valueOf(line.substring(0, colon)));
			}
		}
		return months;
	}

	/**
	 * Reads a date as machines write it, or as people do, in any language; null if there
	 * is none.
	 */
	static @Nullable When read(@Nullable String value) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String text = digits(Script.oneLine(value.length() > LONGEST ? value.substring(0, LONGEST) : value));
		if (SECONDS.matcher(text).matches()) {
			long number = Long.parseLong(text);
			Instant instant = (text.length() == 10) ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
			return of(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant);
		}
		Matcher iso = ISO.matcher(text);
		if (iso.find()) {
			When when = day(iso.group(1), iso.group(2), iso.group(3));
			return (when == null) ? null : (iso.group(4) == null) ? when.at(text) : when.at(iso, 4);
		}
		When when = numbersOnly(text);
		return (when != null) ? when : words(text);
	}

	private static @Nullable When numbersOnly(String text) {
		Matcher compact = COMPACT.matcher(text);
		if (compact.find()) {
			return day(compact.group(1), compact.group(2), compact.group(3));
		}
		Matcher cjk = CJK.matcher(text);
		return cjk.find() ? day(cjk.group(1), cjk.group(2), cjk.group(3)) : null;
	}

	/** Reads a date written with a month's name, or with numbers, day first. */
	static @Nullable When words(String line) {
		return words(line, false);
	}

	/**
	 * Reads a date written with a month's name, or with numbers.
	 * @param monthFirst whether 3/4/2025 is the fourth of March
	 */
	static @Nullable When words(String line, boolean monthFirst) {
		String text = digits(line);
		Digits digits = Digits.in(text);
		if (digits.longest < 4) {
			When when = (digits.numbers < 3) ? null : numbers(NUMBERS.matcher(text), monthFirst);
			return (when == null) ? null : when.at(text);
		}
		Matcher cjk = CJK.matcher(text);
		if (cjk.find()) {
			return day(cjk.group(1), cjk.group(2), cjk.group(3));
		}
		When when = named(DAY_MONTH.matcher(text), 3, 2, 1);
		when = (when != null) ? when : named(MONTH_DAY.matcher(text), 3, 1, 2);
		when = (when != null) ? when : named(YEAR_MONTH.matcher(text), 1, 2, 3);
		if (when == null) {
			Matcher spaced = SPACED.matcher(text);
			if (text.contains(". ") && spaced.find()) {
				return day(spaced.group(1), spaced.group(2), spaced.group(3));
			}
			Matcher iso = ISO.matcher(text);
			when = iso.find() ? day(iso.group(1), iso.group(2), iso.group(3))
					: numbers(NUMBERS.matcher(text), monthFirst);
		}
		return (when == null) ? null : when.at(text);
	}

	/**
	 * What tells most lines from a date at a glance.
	 *
	 * @param numbers how many there are: a date without a month's name has three
	 * @param longest the digits of the longest: all dates but such ones have a year of
	 * four
	 */
	private record Digits(int numbers, int longest) {

		static Digits in(String text) {
			int numbers = 0;
			int longest = 0;
			int digits = 0;
			for (int at = 0; at < text.length(); at++) {
				char c = text.charAt(at);
				digits = (c >= '0' && c <= '9') ? digits + 1 : 0;
				numbers += (digits == 1) ? 1 : 0;
				longest = Math.max(longest, digits);
			}
			return new Digits(numbers, longest);
		}

	}

	private static @Nullable When named(Matcher matcher, int year, int month, int day) {
		while (matcher.find()) {
			Integer number = MONTHS.get(matcher.group(month).toLowerCase(Locale.ROOT));
			if (number != null) {
				When when = day(matcher.group(year), number.toString(), matcher.group(day));
				if (when != null) {
					return when;
				}
			}
		}
		return null;
	}

	private static @Nullable When numbers(Matcher matcher, boolean monthFirst) {
		while (matcher.find()) {
			String year = matcher.group(4);
			if (year.length() == 2) {
				int digits = Integer.parseInt(year);
				if (digits > LATEST_SHORT && digits < EARLIEST_SHORT) {
					continue;
				}
				year = ((digits >= EARLIEST_SHORT) ? "19" : "20") + year;
			}
			int one = Integer.parseInt(matcher.group(1));
			boolean american = Integer.parseInt(matcher.group(3)) > 12
					|| monthFirst && one <= 12 && !matcher.group(2).equals(".");
			When when = american ? day(year, matcher.group(1), matcher.group(3))
					: day(year, matcher.group(3), matcher.group(1));
			if (when != null) {
				return when;
			}
		}
		return null;
	}

	/** Whether a line names a day, among others perhaps. */
	static boolean isIn(String line, LocalDate day) {
		for (int at = 0; at < Math.min(line.length(), LONGEST); at++) {
			if (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1))
					|| Character.isDigit(line.charAt(at)) && !Character.isDigit(line.charAt(at - 1))) {
				When when = words(line.substring(at));
				if (when != null && when.day.equals(day)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Whether a line names a month: then its numbers cannot be read in another order. */
	static boolean namesMonth(String line) {
		return Words.of(line, 30).stream().anyMatch(When::isMonth);
	}

	/** Whether two days can be the same numbers, read in another order. */
	boolean isSwapped(When other) {
		return this.day.getYear() == other.day.getYear() && this.day.getMonthValue() == other.day.getDayOfMonth()
				&& this.day.getDayOfMonth() == other.day.getMonthValue();
	}

	static boolean isMonth(String word) {
		return MONTHS.containsKey(word.toLowerCase(Locale.ROOT));
	}

	/** Reads the day that many addresses carry. */
	static @Nullable When inAddress(String address) {
		String path = address.length() > 2_000 ? address.substring(0, 2_000) : address;
		Matcher found = IN_ADDRESS.matcher(path);
		while (found.find()) {
			When when = day(found.group(1), found.group(2), found.group(3));
			if (when != null) {
				return when;
			}
		}
		When named = named(WORDS_IN_ADDRESS.matcher(path), 1, 2, 3);
		if (named != null) {
			return named;
		}
		Matcher compact = COMPACT_IN_ADDRESS.matcher(path);
		while (compact.find()) {
			When when = day(compact.group(1), compact.group(2), compact.group(3));
			if (when != null && when.day.getYear() > 1990) {
				return when;
			}
		}
		return null;
	}

	private static @Nullable When day(String year, String month, String day) {
		try {
			return of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), null);
		}
		catch (DateTimeException noSuchDay) {
			return null;
		}
	}

	private static @Nullable When of(LocalDate day, @Nullable Instant instant) {
		return (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) ? null : new When(day, instant);
	}

	/** Adds a time that stands somewhere beside the day. */
	private When at(String text) {
		Matcher clock = CLOCK.matcher(text);
		return clock.find() ? at(clock, 1) : this;
	}

	private When at(Matcher found, int group) {
		String zone = found.group(group + 3);
		if (zone == null) {
			return this;
		}
		String seconds = (found.group(group + 2) == null) ? "0" : found.group(group + 2);
		try {
			LocalDateTime time = this.day.atTime(Integer.parseInt(found.group(group)),
					Integer.parseInt(found.group(group + 1)), Math.min(59, Integer.parseInt(seconds)));
			boolean utc = Character.isLetter(zone.charAt(0));
			return new When(this.day, time.toInstant(utc ? ZoneOffset.UTC : ZoneOffset.of(zone)));
		}
		catch (DateTimeException noSuchTime) {
			return this;
		}
	}

	/** Turns the digits of all scripts into the ones that patterns know. */
	private static String digits(String text) {
		StringBuilder digits = null;
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c > 127 && Character.isDigit(c)) {
				digits = (digits == null) ? new StringBuilder(text) : digits;
				digits.setCharAt(at, (char) ('0' + Character.digit(c, 10)));
			}
		}
		return (digits == null) ? text : digits.toString();
	}

}
