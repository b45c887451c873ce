package hemeroteca.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of searching.
 *
 * @param mostWords words of a query that are read; the rest is left out
 * @param deepest how many hits deep a page may lie
 * @param mostMarks hits that are marked in an article
 * @param mostCounts values that are counted of each kind of filter
 */
@ConfigurationProperties("hemeroteca.search")
public record SearchSettings(@DefaultValue("64") int mostWords, @DefaultValue("10000") int deepest,
		@DefaultValue("2000") int mostMarks, @DefaultValue("10000") int mostCounts) {
}
