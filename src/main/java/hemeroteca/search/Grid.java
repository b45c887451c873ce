package hemeroteca.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import hemeroteca.search.Answer.Facet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts all matches in one pass by outlet and day, and gives them by outlet and month.
 */
final class Grid implements Collector {

	private final Columns columns;

	private final Map<Integer, int[]> byOutlet = new HashMap<>();

	private Grid(Columns columns) {
		this.columns = columns;
	}

	static CollectorManager<Grid, Grid> of(Columns columns) {
		return new CollectorManager<>() {

			@Override
			public Grid newCollector() {
				return new Grid(columns);
			}

			@Override
			public Grid reduce(Collection<Grid> collected) {
				var all = newCollector();
				collected.forEach((one) -> one.byOutlet.forEach(all::add));
				return all;
			}

		};
	}

	private void add(int outlet, int[] days) {
		int[] sum = days(outlet);
		for (int i = 0; i < days.length; i++) {
			sum[i] += days[i];
		}
	}

	private int[] days(int outlet) {
		return byOutlet.computeIfAbsent(outlet, (named) -> new int[columns.days().size()]);
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

	@Override
	public LeafCollector getLeafCollector(LeafReaderContext leaf) {
		var segment = columns.of(leaf);
		var outlets = segment.columns().get(Facet.OUTLET);
		return new LeafCollector() {

			@Override
			public void setScorer(Scorable scorer) {
				// Nothing is scored.
			}

			@Override
			public void collect(int article) {
				int day = segment.days()[article];
				int at = outlets.starts()[article];
				if (day >= 0 && at < outlets.starts()[article + 1]) {
					days(outlets.numbers()[at])[day]++;
				}
			}

		};
	}

	NavigableMap<String, NavigableMap<YearMonth, Long>> counts() {
		var counts = new TreeMap<String, NavigableMap<YearMonth, Long>>();
		byOutlet.forEach((outlet, days) -> counts.put(columns.names(Facet.OUTLET).name(outlet), months(days)));
		return counts;
	}

	private NavigableMap<YearMonth, Long> months(int[] days) {
		var months = new TreeMap<YearMonth, Long>();
		for (int i = 0; i < days.length; i++) {
			if (days[i] > 0) {
				months.merge(YearMonth.from(LocalDate.ofEpochDay(columns.days().name(i))), (long) days[i], Long::sum);
			}
		}
		return months;
	}

}
