package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the help tells about this very archive.
 *
 * @param formats "HTML, SingleFile, MHTML and plain text"
 * @param limits "Up to 64 MB a file and 10,000 files at once"
 * @param home the folder with all data; null where readers need not know it
 * @param words of a query that are read
 * @param recency by how much an article of today counts more, "5 %"; null for nothing
 */
record HelpPage(String formats, String limits, @Nullable String home, String words, @Nullable String recency) {

	/** Returns the query language by examples. */
	public List<QueryExamples.Group> examples() {
		return QueryExamples.ALL;
	}

}
