package hemeroteca.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One month, a row for each week from Monday.
 *
 * @param title "April 2025"
 * @param earlier the newest day with articles before this month, later the oldest after
 * it
 */
record Calendar(String title, @Nullable Link earlier, @Nullable Link later, List<List<Cell>> weeks) {

	private static final int TINTS = 4;

	/**
	 * One day of the month, or an empty corner.
	 *
	 * @param number empty for a corner
	 * @param href null for a day without articles
	 * @param tint "heat-1" to "heat-4", by the number of articles
	 * @param name "11 April, 39 articles"
	 */
	record Cell(String number, @Nullable String href, @Nullable String tint, @Nullable String name,
			@Nullable String current) {

		private static final Cell EMPTY = new Cell("", null, null, null, null);

	}

	/**
	 * Returns the month of the day.
	 * @param counts the number of articles of each day of the month that has any
	 */
	static Calendar of(LocalDate shown, Map<LocalDate, Long> counts, @Nullable Link earlier, @Nullable Link later) {
		var month = YearMonth.from(shown);
		long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
		var weeks = new ArrayList<List<Cell>>();
		var week = new ArrayList<Cell>();
		for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
			week.add(Cell.EMPTY);
		}
		for (int number = 1; number <= month.lengthOfMonth(); number++) {
			week.add(cell(month.atDay(number), shown, counts, most));
			if (week.size() == 7) {
				weeks.add(List.copyOf(week));
				week.clear();
			}
		}
		while (!week.isEmpty() && week.size() < 7) {
			week.add(Cell.EMPTY);
		}
		if (!week.isEmpty()) {
			weeks.add(List.copyOf(week));
		}
		return new Calendar(new Day(shown).month(), earlier, later, weeks);
	}

	private static Cell cell(LocalDate date, LocalDate shown, Map<LocalDate, Long> counts, long most) {
		var day = new Day(date);
		long count = counts.getOrDefault(date, 0L);
		var current = date.equals(shown) ? "date" : null;
		var number = String.valueOf(day.number());
		if (count == 0) {
			return new Cell(number, null, null, null, current);
		}
		var name = day.inYear() + ", " + Wording.count(count, "article", "articles");
		return new Cell(number, day.path(), "heat-" + tint(count, most), name, current);
	}

	/**
	 * Returns 1 to 4. By the root of the number, so that one large day does not pale the
	 * others.
	 */
	private static long tint(long count, long most) {
		return Math.clamp(Math.round(Math.ceil(TINTS * Math.sqrt((double) count / most))), 1, TINTS);
	}

}
