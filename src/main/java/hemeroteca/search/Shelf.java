package hemeroteca.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import hemeroteca.search.Index.Stored;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Takes what lists show out of the index. */
final class Shelf {

	private static final Set<String> BRIEF = Set.of(Fields.NUMBER, Fields.HEADLINE, Fields.STANDFIRST, Fields.LANGUAGE,
			Fields.OUTLET, Fields.SECTION, Fields.AUTHOR, Fields.LENGTH, Fields.PICTURED);

	private final IndexSearcher searcher;

	private final Columns columns;

	private final Set<String> fields = new HashSet<>(BRIEF);

	/**
	 * Takes from the index that this searches.
	 * @param bodies whether the texts are wanted too
	 */
	Shelf(IndexSearcher searcher, Columns columns, boolean bodies) {
		this.searcher = searcher;
		this.columns = columns;
		if (bodies) {
			fields.add(Fields.BODY);
		}
	}

	List<Stored> take(List<ScoreDoc> found) throws IOException {
		var taken = new ArrayList<Stored>(found.size());
		var stored = searcher.storedFields();
		for (var one : found) {
			taken.add(stored(stored.document(one.doc, fields), day(one.doc)));
		}
		return taken;
	}

	private @Nullable LocalDate day(int article) {
		var leaves = searcher.getIndexReader().leaves();
		var leaf = leaves.get(ReaderUtil.subIndex(article, leaves));
		int day = columns.of(leaf).days()[article - leaf.docBase];
		return (day >= 0) ? LocalDate.ofEpochDay(columns.days().name(day)) : null;
	}

	private static Stored stored(Document entry, @Nullable LocalDate day) {
		String body = entry.get(Fields.BODY);
		return new Stored(number(entry, Fields.NUMBER).longValue(), entry.get(Fields.HEADLINE),
				entry.get(Fields.STANDFIRST), (body != null) ? body : "", entry.get(Fields.LANGUAGE),
				entry.get(Fields.OUTLET), entry.get(Fields.SECTION), List.of(entry.getValues(Fields.AUTHOR)), day,
				number(entry, Fields.LENGTH).intValue(), number(entry, Fields.PICTURED).intValue() != 0);
	}

	private static Number number(Document entry, String field) {
		IndexableField value = entry.getField(field);
		return value.numericValue();
	}

}
