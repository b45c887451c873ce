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
 * @param renderedPages memory for pages as they were rendered
 * @param renderedFor how long such a page is kept at most; another node's changes are
 * seen after that
 */
@ConfigurationProperties("hemeroteca.web")
record WebSettings(@DefaultValue("25") int articlesAPage, @DefaultValue("100") int filesAPage,
		@DefaultValue("50") int deliveriesAPage, @DefaultValue("8") int valuesAFilter,
		@DefaultValue("100") int outletsOfCoverage, @DefaultValue("200") int linesAPage,
		@DefaultValue("2000") int comparedBlocks, @DefaultValue("20000") int longestLike,
		@DefaultValue("32MB") DataSize renderedPages, @DefaultValue("1m") Duration renderedFor) {
}
