package hemeroteca.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A published day in the words of the pages. Years before 1000 are written as they are,
 * without zeros.
 */
record Day(LocalDate date) {

	private static final DateTimeFormatter WEEKDAY = english("EEEE");

	private static final DateTimeFormatter MONTH = english("MMMM u");

	private static final DateTimeFormatter SHORT = english("d MMMM");

	private static final DateTimeFormatter WHOLE = english("d MMMM u");

	private static final DateTimeFormatter FULL = english("EEEE, d MMMM u");

	private static DateTimeFormatter english(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
	}

	/** Returns the day in words, or nothing for a day that is not known. */
	static @Nullable Day of(@Nullable LocalDate date) {
		return (date != null) ? new Day(date) : null;
	}

	/**
	 * Reads "2025-04-11": a day of the years 1 to 9999, which is what a date field takes
	 * and more than any newspaper needs.
	 */
	static LocalDate read(String day) {
		var date = LocalDate.parse(day);
		if (date.getYear() < 1 || date.getYear() > 9999) {
			throw new DateTimeParseException("a year outside 1 to 9999", day, 0);
		}
		return date;
	}

	/** Returns "2025-04-11". */
	public String iso() {
		return date.toString();
	}

	/** Returns the address of the page of this day. */
	public String path() {
		return "/days/" + date;
	}

	/** Returns "11". */
	public int number() {
		return date.getDayOfMonth();
	}

	/** Returns "Friday". */
	public String weekday() {
		return WEEKDAY.format(date);
	}

	/** Returns "April 2025". */
	public String month() {
		return MONTH.format(date);
	}

	/** Returns "11 April". */
	public String inYear() {
		return SHORT.format(date);
	}

	/** Returns 2025. */
	public int year() {
		return date.getYear();
	}

	/** Returns "11 April 2025". */
	public String whole() {
		return WHOLE.format(date);
	}

	/** Returns "Friday, 11 April 2025". */
	public String full() {
		return FULL.format(date);
	}

}
