package hemeroteca.extract;

/**
 * One place in a page that speaks of a fact.
 *
 * @param source where it stands: {@code JSON-LD datePublished}, {@code og:title},
 * {@code byline class}, {@code text}
 * @param value what it says, in the form that the fact is kept in (days as ISO 8601,
 * several authors joined by "; ")
 */
public record Witness(String source, String value) {
}
