package hemeroteca.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a page shows, and what is kept of pages.
 *
 * @param articlesAPage articles on a page of a list or a search
 * @param filesAPage files on a page of a delivery
 * @param deliveriesAPage deliveries on a page of the imports
 * @param valuesAFilter values shown of a filter before "all"
 * @param outletsOfCoverage outlets on the page of a coverage, those with most articles
 * @param linesAPage lines on a page of a concordance
 * @param comparedBlocks paragraphs that a comparison of two texts shows
 * @param longestLike characters of a text that others are to be like
 * @param versionsAPage versions on a page of those of an article
 * @param readingsAPage times that articles were extracted again, the latest, on their
 * page
 * @param ailingAPage articles on a page of those with one trouble
 * @param silences of outlets on the page of health, the longest
 * @param reasons for which files were refused, on that page, the most frequent
 * @param damagedOriginals on that page, the latest
 * @param renderedPages memory for pages as they were rendered
 * @param renderedFor how long such a page is kept at most; another node's changes are
 * seen after that
 */
@ConfigurationProperties("hemeroteca.web")
record WebSettings(@DefaultValue("25") int articlesAPage, @DefaultValue("100") int filesAPage,
		@DefaultValue("50") int deliveriesAPage, @DefaultValue("8") int valuesAFilter,
		@DefaultValue("100") int outletsOfCoverage, @DefaultValue("200") int linesAPage,
		@DefaultValue("2000") int comparedBlocks, @DefaultValue("20000") int longestLike,
		@DefaultValue("25") int versionsAPage, @DefaultValue("50") int readingsAPage,
		@DefaultValue("100") int ailingAPage, @DefaultValue("20") int silences, @DefaultValue("20") int reasons,
		@DefaultValue("100") int damagedOriginals, @DefaultValue("32MB") DataSize renderedPages,
		@DefaultValue("1m") Duration renderedFor) {
}
