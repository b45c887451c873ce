package hemeroteca.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import hemeroteca.search.Answer.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * What is counted, in memory: for each article of a segment the numbers of its names.
 * Counting a third of a million articles by six columns takes a few milliseconds so,
 * where reading them from the index took tens. A segment never changes, so that its
 * columns are read once, and let go with it; a million articles take about 30 MB.
 */
final class Columns {

	/** The kinds of filter that have a column of their own, and its field. */
	static final Map<Facet, String> FIELDS = new EnumMap<>(Map.of(Facet.OUTLET, Fields.OUTLET, Facet.SECTION,
			Fields.SECTION, Facet.BYLINE, Fields.AUTHOR, Facet.LANGUAGE, Fields.TONGUE, Facet.TAG, Fields.TAG));

	private static final long NO_DAY = Long.MIN_VALUE;

	private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();

	private final Map<Facet, Numbering<String>> names = new EnumMap<>(Facet.class);

	private final Numbering<Long> days = new Numbering<>();

	Columns() {
		FIELDS.keySet().forEach((facet) -> names.put(facet, new Numbering<>()));
	}

	/** Returns the names that a column gives numbers to. */
	Numbering<String> names(Facet facet) {
		return names.get(facet);
	}

	/** Returns days, counted from 1970-01-01, by number. */
	Numbering<Long> days() {
		return days;
	}

	/** Reads what is not read yet. */
	void read(IndexReader reader) {
		reader.leaves().forEach(this::of);
	}

	Segment of(LeafReaderContext leaf) {
		var cache = leaf.reader().getCoreCacheHelper();
		var known = segments.get(cache.getKey());
		if (known != null) {
			return known;
		}
		return segments.computeIfAbsent(cache.getKey(), (key) -> {
			cache.addClosedListener(segments::remove);
			return read(leaf.reader());
		});
	}

	private Segment read(LeafReader reader) {
		try {
			var columns = new EnumMap<Facet, Column>(Facet.class);
			for (var field : FIELDS.entrySet()) {
				columns.put(field.getKey(), column(reader, field.getValue(), names.get(field.getKey())));
			}
			return new Segment(days(reader), columns);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private int[] days(LeafReader reader) throws IOException {
		var numbers = new int[reader.maxDoc()];
		Arrays.fill(numbers, -1);
		var values = DocValues.getSortedNumeric(reader, Fields.PUBLISHED_ON);
		long last = NO_DAY;
		int number = -1;
		for (int article = values.nextDoc(); article < numbers.length; article = values.nextDoc()) {
			long day = values.nextValue();
			if (day != last) {
				number = days.number(day);
				last = day;
			}
			numbers[article] = number;
		}
		return numbers;
	}

	private static Column column(LeafReader reader, String field, Numbering<String> names) throws IOException {
		var values = DocValues.getSortedSet(reader, field);
		int[] numbers = numbers(values, names);
		var starts = new int[reader.maxDoc() + 1];
		var all = new int[reader.maxDoc()];
		int count = 0;
		int next = values.nextDoc();
		for (int article = 0; article < reader.maxDoc(); article++) {
			starts[article] = count;
			if (article == next) {
				for (int i = 0; i < values.docValueCount(); i++) {
					all = (count < all.length) ? all : Arrays.copyOf(all, count + count / 2 + 8);
					all[count++] = numbers[(int) values.nextOrd()];
				}
				next = values.nextDoc();
			}
		}
		starts[reader.maxDoc()] = count;
		return new Column(starts, Arrays.copyOf(all, count));
	}

	private static int[] numbers(SortedSetDocValues values, Numbering<String> names) throws IOException {
		var numbers = new int[(int) values.getValueCount()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = names.number(values.lookupOrd(i).utf8ToString());
		}
		return numbers;
	}

	/** Returns the languages of the archive. */
	List<String> tongues() {
		return names.get(Facet.LANGUAGE).all();
	}

	/**
	 * One segment.
	 *
	 * @param days by article the number of its day; -1 if it has none
	 */
	record Segment(int[] days, Map<Facet, Column> columns) {
	}

	/**
	 * The names of each article: those from its start up to the next one's.
	 *
	 * @param starts one more than articles
	 */
	record Column(int[] starts, int[] numbers) {
	}

}
