package hemeroteca.language;

/**
 * One word of a text as the index holds it, and where it stands there.
 *
 * @param term the word or its stem; never empty, never with white space
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Term(String term, int start, int end) {
}
