package hemeroteca.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of searching.
 *
 * @param backend where the index is
 * @param mostWords words of a query that are read; the rest is left out
 * @param deepest how many hits deep a page may lie
 * @param mostMarks hits that are marked in an article
 * @param mostCounts values that are counted of each kind of filter
 * @param closely how many of the best matches are looked at closely, whether their words
 * stand together
 * @param recency by how much an article of today counts more than an old one that matches
 * as well: 0.1 for a tenth; half of it is gone after a year
 * @param mostConcorded articles that are read for a concordance
 * @param mostLines lines of a concordance
 */
@ConfigurationProperties("hemeroteca.search")
public record SearchSettings(@DefaultValue("lucene") Backend backend, @DefaultValue("256") int mostWords,
		@DefaultValue("10000") int deepest, @DefaultValue("2000") int mostMarks, @DefaultValue("10000") int mostCounts,
		@DefaultValue("200") int closely, @DefaultValue("0.05") double recency, @DefaultValue("1000") int mostConcorded,
		@DefaultValue("2000") int mostLines) {

	/** Where an index may be. */
	public enum Backend {

		/** In a folder of the home. */
		LUCENE,
		/** On a cluster. */
		OPENSEARCH

	}

}
