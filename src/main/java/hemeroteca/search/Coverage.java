package hemeroteca.search;

import java.time.YearMonth;
import java.util.NavigableMap;

/**
 * The share of the archive's articles that match, by outlet and month.
 *
 * @param matching by outlet the matching articles of each month
 * @param all by outlet all articles of each month
 */
public record Coverage(NavigableMap<String, NavigableMap<YearMonth, Long>> matching,
		NavigableMap<String, NavigableMap<YearMonth, Long>> all) {

	/** Returns how many articles of an outlet and month match. */
	public long matching(String outlet, YearMonth month) {
		return matching.containsKey(outlet) ? matching.get(outlet).getOrDefault(month, 0L) : 0;
	}

	/** Returns how many articles of an outlet and month there are. */
	public long all(String outlet, YearMonth month) {
		return all.containsKey(outlet) ? all.get(outlet).getOrDefault(month, 0L) : 0;
	}

}
