package hemeroteca.search;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import hemeroteca.search.Question.Order;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts matches in order. The best by their words are looked at more closely: whether the
 * words stand together, and how new the article is.
 */
@Component
class Ranking {

	private static final double DAYS_A_YEAR = 365.25;

	private final SearchSettings settings;

	private final Clock clock;

	Ranking(SearchSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Returns the best first.
	 * @param closer what makes a match better; null for nothing
	 */
	List<ScoreDoc> best(IndexSearcher searcher, Query query, @Nullable Query closer, Columns columns, int most)
			throws IOException {
		int closely = Math.min(settings.closely(), settings.deepest());
		int wanted = Math.max(most, closely);
		// A threshold of one article: how many there are in all is counted elsewhere, so
		// that what cannot come among the first need not be weighed.
		TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(wanted, null, 1));
		var top = new TopDocs(found.totalHits,
				Arrays.copyOf(found.scoreDocs, Math.min(closely, found.scoreDocs.length)));
		if (closer != null) {
			top = new Closer(closer).rescore(searcher, top, closely);
		}
		freshen(searcher, columns, top.scoreDocs);
		System.arraycopy(top.scoreDocs, 0, found.scoreDocs, 0, top.scoreDocs.length);
		return List.of(found.scoreDocs).subList(0, Math.min(most, found.scoreDocs.length));
	}

	// Never so much that a better match of last year is below a poor one of today.
	private void freshen(IndexSearcher searcher, Columns columns, ScoreDoc[] found) {
		var leaves = searcher.getIndexReader().leaves();
		long today = LocalDate.now(clock).toEpochDay();
		var days = new long[found.length];
		var order = new Integer[found.length];
		for (int i = 0; i < found.length; i++) {
			var leaf = leaves.get(ReaderUtil.subIndex(found[i].doc, leaves));
			int day = columns.of(leaf).days()[found[i].doc - leaf.docBase];
			days[i] = (day >= 0) ? columns.days().name(day) : Long.MIN_VALUE;
			order[i] = i;
			if (day >= 0) {
				double years = Math.max(0, today - days[i]) / DAYS_A_YEAR;
				found[i].score *= (float) (1 + settings.recency() * Math.pow(0.5, years));
			}
		}
		Arrays.sort(order,
				Comparator.<Integer>comparingDouble((i) -> -found[i].score)
					.thenComparing((i) -> days[i], Comparator.reverseOrder())
					.thenComparing((i) -> found[i].doc, Comparator.reverseOrder()));
		var sorted = new ScoreDoc[found.length];
		Arrays.setAll(sorted, (i) -> found[order[i]]);
		System.arraycopy(sorted, 0, found, 0, found.length);
	}

	/** Returns the newest or the oldest first; those without a day come last. */
	List<ScoreDoc> byDay(IndexSearcher searcher, Query query, Order order, int most) throws IOException {
		boolean newest = order != Order.OLDEST;
		var day = new SortedNumericSortField(Fields.PUBLISHED_ON, SortField.Type.LONG, newest);
		day.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
		var number = new SortedNumericSortField(Fields.NUMBER, SortField.Type.LONG, newest);
		var sort = new Sort(day, number);
		return List.of(searcher.search(query, new TopFieldCollectorManager(sort, most, null, 1)).scoreDocs);
	}

	/** Adds what stands close together. */
	private static final class Closer extends QueryRescorer {

		private Closer(Query closer) {
			super(closer);
		}

		@Override
		protected float combine(float words, boolean close, float closeness) {
			return close ? words + closeness : words;
		}

	}

}
