package hemeroteca.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import hemeroteca.search.Answer.Count;
import hemeroteca.search.Answer.Facet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts all matches in one pass, by everything that is to be counted. */
final class Tally implements Collector {

	private static final int MOST_TIES = 100;

	private static final int FEW = 1_000;

	private final Columns columns;

	private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);

	private final int[] days;

	private long total;

	private long undated;

	private Tally(Columns columns, Collection<Facet> facets) {
		this.columns = columns;
		// Read before, so that no name gets a number while counting.
		for (Facet facet : facets) {
			counts.put(facet, new int[columns.names(facet).size()]);
		}
		this.days = new int[columns.days().size()];
	}

	/** Returns a manager for one pass; the columns of its reader must have been read. */
	static CollectorManager<Tally, Tally> of(Columns columns, Set<Facet> facets) {
		var counted = facets.stream().filter(Columns.FIELDS::containsKey).toList();
		return new CollectorManager<>() {

			@Override
			public Tally newCollector() {
				return new Tally(columns, counted);
			}

			@Override
			public Tally reduce(Collection<Tally> collected) {
				var all = newCollector();
				collected.forEach(all::add);
				return all;
			}

		};
	}

	private void add(Tally other) {
		total += other.total;
		undated += other.undated;
		add(days, other.days);
		counts.forEach((facet, numbers) -> add(numbers, other.counts.get(facet)));
	}

	private static void add(int[] to, int[] numbers) {
		for (int i = 0; i < to.length; i++) {
			to[i] += numbers[i];
		}
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

	@Override
	public LeafCollector getLeafCollector(LeafReaderContext leaf) {
		var segment = columns.of(leaf);
		var kept = new Facet[counts.size()];
		counts.keySet().toArray(kept);
		var lists = new Columns.Column[kept.length];
		var numbers = new int[kept.length][];
		for (int i = 0; i < kept.length; i++) {
			lists[i] = segment.columns().get(kept[i]);
			numbers[i] = counts.get(kept[i]);
		}
		return new Leaf(segment.days(), lists, numbers);
	}

	long total() {
		return total;
	}

	/** Returns how many matches have a value, most first. */
	List<Count> counts(Facet facet, int most) {
		int[] numbers = counts.get(facet);
		long[] ranked = ranked(numbers);
		var names = columns.names(facet).all();
		var found = new ArrayList<Count>(Math.min(most, ranked.length));
		for (int i = 0; i < Math.min(most, ranked.length); i++) {
			int number = (int) ranked[ranked.length - 1 - i];
			found.add(new Count(names.get(number), numbers[number]));
		}
		sortTies(found);
		return found;
	}

	// The count before the number, in one long each: comparing objects took longer than
	// counting. Bylines are many, and most of them have few articles each: those need no
	// comparing at all.
	private static long[] ranked(int[] numbers) {
		var few = new int[FEW + 1];
		int many = 0;
		for (int number : numbers) {
			many += (number > FEW) ? 1 : 0;
			few[Math.min(number, FEW)] += (number > FEW) ? 0 : 1;
		}
		int count = 0;
		for (int i = 1; i <= FEW; i++) {
			int of = few[i];
			few[i] = count;
			count += of;
		}
		var ranked = new long[count + many];
		int top = count;
		for (int i = 0; i < numbers.length; i++) {
			if (numbers[i] > 0) {
				int place = (numbers[i] > FEW) ? top++ : few[numbers[i]]++;
				ranked[place] = ((long) numbers[i] << 32) | i;
			}
		}
		Arrays.sort(ranked, count, ranked.length);
		return ranked;
	}

	// By name, where somebody may look through them: nobody does through thousands.
	private static void sortTies(List<Count> counts) {
		int from = 0;
		for (int i = 1; i <= counts.size() && from < MOST_TIES; i++) {
			if (i == counts.size() || counts.get(i).articles() != counts.get(from).articles()) {
				if (i - from <= MOST_TIES) {
					counts.subList(from, i).sort(Comparator.comparing(Count::value));
				}
				from = i;
			}
		}
	}

	Timeline timeline() {
		var found = new TreeMap<LocalDate, Long>();
		for (int i = 0; i < days.length; i++) {
			if (days[i] > 0) {
				found.put(LocalDate.ofEpochDay(columns.days().name(i)), (long) days[i]);
			}
		}
		return new Timeline(found, undated);
	}

	/** Counts the matches of one segment. */
	private final class Leaf implements LeafCollector {

		private final int[] dayOf;

		private final Columns.Column[] lists;

		private final int[][] numbers;

		private Leaf(int[] dayOf, Columns.Column[] lists, int[][] numbers) {
			this.dayOf = dayOf;
			this.lists = lists;
			this.numbers = numbers;
		}

		@Override
		public void setScorer(Scorable scorer) {
			// Nothing is scored.
		}

		@Override
		public void collect(DocIdStream stream) throws IOException {
			stream.forEach(this::collect);
		}

		@Override
		public void collect(int article) {
			total++;
			int day = dayOf[article];
			if (day >= 0) {
				days[day]++;
			}
			else {
				undated++;
			}
			for (int i = 0; i < lists.length; i++) {
				int[] starts = lists[i].starts();
				int[] of = lists[i].numbers();
				int[] counted = numbers[i];
				for (int at = starts[article]; at < starts[article + 1]; at++) {
					counted[of[at]]++;
				}
			}
		}

	}

}
