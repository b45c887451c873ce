package hemeroteca.web;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Time in equal steps: days, months, or so many years.
 *
 * @param years in a step; 0 for days and months
 * @param start the number of the first step: days since 1970, months or steps since year
 * 0
 * @param steps at most {@value #MOST}
 */
record Scale(Unit unit, int years, long start, int steps) {

	/** What fits beside each other and can still be hit with a finger. */
	static final int MOST = 120;

	/** A quarter; beyond it months say more. */
	private static final int MOST_DAYS = 92;

	private static final int[] YEARS = { 1, 2, 5, 10, 20, 50, 100 };

	private static final int LAST_YEAR = 9999;

	/** What a step is. */
	enum Unit {

		DAY, MONTH, YEARS

	}

	/** Returns the finest scale for what lies between two days of the years 1 to 9999. */
	static Scale of(LocalDate first, LocalDate last) {
		long days = last.toEpochDay() - first.toEpochDay() + 1;
		return (days <= MOST_DAYS) ? new Scale(Unit.DAY, 0, first.toEpochDay(), (int) days)
				: of(YearMonth.from(first), YearMonth.from(last));
	}

	/** Returns the finest scale of months or years. */
	static Scale of(YearMonth first, YearMonth last) {
		long months = number(last) - number(first) + 1;
		if (months <= MOST) {
			return new Scale(Unit.MONTH, 0, number(first), (int) months);
		}
		for (int years : YEARS) {
			int steps = last.getYear() / years - first.getYear() / years + 1;
			if (steps <= MOST) {
				return new Scale(Unit.YEARS, years, first.getYear() / years, steps);
			}
		}
		throw new IllegalArgumentException("from %s to %s is too long".formatted(first, last));
	}

	private static long number(YearMonth month) {
		return month.getYear() * 12L + month.getMonthValue() - 1;
	}

	/** Returns the step of a day, from 0. */
	int at(LocalDate day) {
		return (unit == Unit.DAY) ? (int) (day.toEpochDay() - start) : at(YearMonth.from(day));
	}

	/** Returns the step of a month, from 0; there must be no smaller steps. */
	int at(YearMonth month) {
		return (int) (((unit == Unit.MONTH) ? number(month) : month.getYear() / years) - start);
	}

	/** Returns the days of a step. */
	Stretch stretch(int step) {
		long number = start + step;
		return switch (unit) {
			case DAY -> new Stretch(LocalDate.ofEpochDay(number), LocalDate.ofEpochDay(number));
			case MONTH -> {
				var month = YearMonth.of((int) (number / 12), (int) (number % 12) + 1);
				yield new Stretch(month.atDay(1), month.atEndOfMonth());
			}
			case YEARS -> new Stretch(LocalDate.of((int) Math.max(1, number * years), 1, 1),
					LocalDate.of((int) Math.min(LAST_YEAR, (number + 1) * years - 1), 12, 31));
		};
	}

	/** Returns "day", "month", "year", "10 years". */
	String unitName() {
		return switch (unit) {
			case DAY -> "day";
			case MONTH -> "month";
			case YEARS -> (years == 1) ? "year" : years + " years";
		};
	}

}
