package hemeroteca.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of published days, in the words of the pages.
 *
 * @param from its first day; null where it has no beginning
 * @param to its last day; null where it has no end
 */
record Stretch(@Nullable LocalDate from, @Nullable LocalDate to) {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM u", Locale.ENGLISH);

	/**
	 * Returns "2025", "April 2025", "11 April 2025", "1 April to 3 May 2025", "from 1
	 * April 2025".
	 */
	String words() {
		if (from == null || to == null) {
			return (from != null) ? "from " + new Day(from).whole()
					: (to != null) ? "until " + new Day(to).whole() : "at any time";
		}
		boolean months = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
		boolean years = months && from.getMonthValue() == 1 && to.getMonthValue() == 12;
		String begin = named(from, months, years);
		String end = named(to, months, years);
		if (begin.equals(end)) {
			return end;
		}
		boolean sameYear = from.getYear() == to.getYear();
		return (sameYear ? begin.substring(0, begin.lastIndexOf(' ')) : begin) + " to " + end;
	}

	private static String named(LocalDate day, boolean months, boolean years) {
		return years ? String.valueOf(day.getYear()) : months ? MONTH.format(day) : new Day(day).whole();
	}

	/**
	 * Returns a year, month or day as its name: "2025", "April 2025", "11 April 2025".
	 */
	static String named(String iso) {
		return switch (iso.length()) {
			case 7 -> MONTH.format(YearMonth.parse(iso));
			case 10 -> new Day(LocalDate.parse(iso)).whole();
			default -> iso;
		};
	}

}
