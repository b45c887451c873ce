package hemeroteca.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import hemeroteca.language.Tongues;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what a text speaks of: its most telling words, those that are frequent here
 * and rare elsewhere (tf-idf).
 */
final class Likeness {

	/** As many as tell what an article is about; more bring in what it also mentions. */
	static final int MOST_WORDS = 25;

	/** Of all articles. What more of them have tells nothing. */
	static final double TOO_COMMON = 0.2;

	/** Of the words: so many an article must share to be like it. */
	static final double SHARED = 0.3;

	/**
	 * Articles that must have a word; one alone is the text itself, or a slip of the pen.
	 */
	static final int FEWEST_ARTICLES = 2;

	private Likeness() {
	}

	static Query to(String text, Collection<String> languages, @Nullable Long except, IndexReader reader)
			throws IOException {
		var words = telling(text, languages, reader);
		var any = new BooleanQuery.Builder();
		for (var word : words) {
			any.add(new BoostQuery(new TermQuery(word.term), word.weight), Occur.SHOULD);
		}
		any.setMinimumNumberShouldMatch((int) Math.max(1, words.size() * SHARED));
		if (except != null) {
			any.add(LongPoint.newExactQuery(Fields.NUMBER, except), Occur.MUST_NOT);
		}
		return any.build();
	}

	private static List<Telling> telling(String text, Collection<String> languages, IndexReader reader)
			throws IOException {
		var frequencies = new HashMap<String, Integer>();
		for (String language : languages) {
			Tongues.stems(language, text)
				.forEach((stem) -> frequencies.merge(Tokens.stem(Tongues.tongue(language), stem.term()), 1,
						Integer::sum));
		}
		var words = new ArrayList<Telling>();
		for (var frequency : frequencies.entrySet()) {
			var term = new Term(Fields.STEMS, frequency.getKey());
			int articles = reader.docFreq(term);
			if (articles >= FEWEST_ARTICLES && articles <= Math.max(FEWEST_ARTICLES, reader.numDocs() * TOO_COMMON)) {
				// Both count what is deleted and not yet merged away.
				double rarity = Math.log((double) reader.maxDoc() / articles);
				words.add(new Telling(term, (float) ((1 + Math.log(frequency.getValue())) * (rarity + 0.1))));
			}
		}
		words.sort(Comparator.comparingDouble((Telling word) -> -word.weight).thenComparing(Telling::term));
		return words.subList(0, Math.min(MOST_WORDS, words.size()));
	}

	/** A word and how much it tells. */
	private record Telling(Term term, float weight) {
	}

}
