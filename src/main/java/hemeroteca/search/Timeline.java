package hemeroteca.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

import hemeroteca.search.Answer.Count;

/**
 * How many articles were published when.
 *
 * @param days by published day, only those with articles
 * @param undated articles whose day is unknown
 */
public record Timeline(NavigableMap<LocalDate, Long> days, long undated) {

	/** A timeline without articles. */
	public static final Timeline EMPTY = new Timeline(new TreeMap<>(), 0);

	/** Returns the months with articles, latest first. */
	public List<Count> months() {
		return counts((day) -> YearMonth.from(day).toString());
	}

	/** Returns the years with articles, latest first. */
	public List<Count> years() {
		return counts((day) -> String.valueOf(day.getYear()));
	}

	/** Returns the days with articles, latest first. */
	public List<Count> each() {
		return counts(LocalDate::toString);
	}

	private List<Count> counts(Function<LocalDate, String> name) {
		var counts = new ArrayList<Count>();
		String current = null;
		long articles = 0;
		for (var day : days.descendingMap().entrySet()) {
			String named = name.apply(day.getKey());
			if (current != null && !named.equals(current)) {
				counts.add(new Count(current, articles));
				articles = 0;
			}
			current = named;
			articles += day.getValue();
		}
		if (current != null) {
			counts.add(new Count(current, articles));
		}
		return List.copyOf(counts);
	}

}
