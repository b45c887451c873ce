package hemeroteca.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question.Filters;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a request. They are read from the request itself, because a value may
 * hold a comma, at which Spring takes lists apart.
 */
final class Filtering {

	private static final int LAST_YEAR = 9999;

	private Filtering() {
	}

	/**
	 * Returns the filters.
	 * @throws BadRequest for a time that is none
	 */
	static Filters of(HttpServletRequest request) {
		var chosen = new EnumMap<Facet, List<String>>(Facet.class);
		for (Facet facet : Facet.values()) {
			String name = name(facet);
			String[] values = request.getParameterValues(name);
			chosen.put(facet,
					Stream.of((values != null) ? values : new String[0])
						.filter((value) -> !value.isBlank())
						.map((value) -> facet.isTime() ? time(facet, name, value) : value)
						.distinct()
						.toList());
		}
		return new Filters(chosen, day(request, "from"), day(request, "to"));
	}

	static String name(Facet facet) {
		return facet.name().toLowerCase(Locale.ROOT);
	}

	private static String time(Facet facet, String name, String value) {
		try {
			int length = switch (facet) {
				case YEAR -> 4;
				case MONTH -> YearMonth.parse(value).toString().length();
				default -> LocalDate.parse(value).toString().length();
			};
			if (value.length() == length && isYear(value.substring(0, 4))) {
				return value;
			}
		}
		catch (DateTimeException none) {
			// said below
		}
		throw new BadRequest("%s must be written as %s, not %s".formatted(name,
				(facet == Facet.YEAR) ? "2025" : (facet == Facet.MONTH) ? "2025-04" : "2025-04-11", value));
	}

	private static boolean isYear(String value) {
		return value.matches("\\d{4}") && !value.equals("0000");
	}

	private static @Nullable LocalDate day(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		if (value == null || value.isBlank()) {
			return null;
		}
		try {
			var day = LocalDate.parse(value);
			if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
				return day;
			}
		}
		catch (DateTimeException none) {
			// said below
		}
		throw new BadRequest("%s must be a day as 2025-04-11, not %s".formatted(name, value));
	}

}
