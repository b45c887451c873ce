package hemeroteca.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the day in a line, in many languages. The names of months are CLDR's. */
final class Days {

	/** Where two languages use one name for two months, the first here is believed. */
	private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "it", "pt", "nl", "pl", "cs", "sk",
			"ru", "uk", "bg", "sr", "sv", "da", "nb", "fi", "et", "lv", "lt", "hu", "ro", "el", "tr", "ca", "gl", "eu",
			"id", "ar", "fa", "he", "hi", "hr", "sl");

	private static final String MONTH = "(?<month>[\\p{L}\\p{M}]{3,20})\\.?";

	private static final String YEAR = "(?<year>[12]\\d{3})(?!\\d)";

	private static final List<Pattern> FORMS = List.of(
			Pattern.compile(YEAR + "-(?<number>\\d{2})-(?<day>\\d{2})(?!\\d)"),
			Pattern.compile(YEAR + "\\s?[年년]\\s?(?<number>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]"),
			Pattern.compile("(?<!\\d)(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|-?го)?\\s+(?:de\\s+|d[’'])?" + MONTH
					+ ",?\\s+(?:de\\s+|del\\s+)?" + YEAR),
			Pattern.compile(MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR),
			Pattern.compile(YEAR + "\\.?\\s+(?:m\\.\\s+)?" + MONTH + "\\s+(?<day>\\d{1,2})(?!\\d)"),
			Pattern.compile("(?<!\\d)(?<day>\\d{1,2})\\.\\s?(?<number>\\d{1,2})\\.\\s?" + YEAR),
			Pattern.compile(YEAR + "[/.](?<number>\\d{1,2})[/.](?<day>\\d{1,2})(?!\\d)"),
			Pattern.compile("(?<!\\d)(?<either>\\d{1,2})/(?<other>\\d{1,2})/" + YEAR));

	private Days() {
	}

	/**
	 * Returns the first day that a line names; none for 5/4/2025, which may be either.
	 */
	static Optional<LocalDate> in(String line) {
		var latin = withLatinDigits(line);
		return FORMS.stream()
			.flatMap((form) -> form.matcher(latin).results())
			.map(Days::day)
			.filter(Optional::isPresent)
			.map(Optional::get)
			.findFirst();
	}

	private static Optional<LocalDate> day(MatchResult found) {
		int year = Integer.parseInt(found.group("year"));
		if (has(found, "either")) {
			return slashed(year, number(found, "either"), number(found, "other"));
		}
		Integer month = has(found, "number") ? Integer.valueOf(number(found, "number")) : month(found.group("month"));
		return (month != null) ? date(year, month, number(found, "day")) : Optional.empty();
	}

	private static Optional<LocalDate> slashed(int year, int first, int second) {
		if (first <= 12 && second <= 12 && first != second) {
			return Optional.empty();
		}
		return (first > 12) ? date(year, second, first) : date(year, first, second);
	}

	private static Optional<LocalDate> date(int year, int month, int day) {
		try {
			return Optional.of(LocalDate.of(year, month, day));
		}
		catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	private static boolean has(MatchResult found, String group) {
		return found.namedGroups().containsKey(group) && found.group(group) != null;
	}

	private static int number(MatchResult found, String group) {
		return Integer.parseInt(found.group(group));
	}

	private static @Nullable Integer month(String name) {
		return Names.MONTHS.get(name.toLowerCase(Locale.ROOT));
	}

	private static String withLatinDigits(String line) {
		var latin = new StringBuilder(line);
		for (int i = 0; i < latin.length(); i++) {
			if (latin.charAt(i) > '9' && Character.isDigit(latin.charAt(i))) {
				latin.setCharAt(i, Character.forDigit(Character.digit(latin.charAt(i), 10), 10));
			}
		}
		return latin.toString();
	}

	/** Read when the first month is looked up: it takes a fifth of a second. */
	private static final class Names {

		static final Map<String, Integer> MONTHS = months();

		private static Map<String, Integer> months() {
			var months = new HashMap<String, Integer>();
			for (var language : LANGUAGES) {
				var locale = Locale.forLanguageTag(language);
				for (var style : TextStyle.values()) {
					for (var month : Month.values()) {
						var name = month.getDisplayName(style, locale).replace(".", "").toLowerCase(Locale.ROOT);
						if (name.length() >= 3 && name.chars().noneMatch(Character::isDigit)) {
							months.putIfAbsent(name, month.getValue());
						}
					}
				}
			}
			return Map.copyOf(months);
		}

	}

}
