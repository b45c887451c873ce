package hemeroteca.archive;

import hemeroteca.compare.Difference;
import hemeroteca.extract.Extraction;

/**
 * What a version says: as its publisher wrote it, without what readers corrected.
 *
 * @param facts as far as they are believed: no published day of the future
 * @param shown whether it is the one that the article shows
 */
public record Telling(int number, Extraction extraction, Facts facts, boolean shown) {

	/** Returns the text to compare it with others. */
	public Difference.Text text() {
		return text(facts, extraction.text());
	}

	/** Returns the text of an article as it is shown, to compare it with others. */
	public static Difference.Text text(Article article) {
		return text(article.facts(), article.body());
	}

	private static Difference.Text text(Facts facts, String body) {
		return new Difference.Text(facts.headline(), (facts.standfirst() != null) ? facts.standfirst() : "",
				String.join(", ", facts.authors()), (facts.publishedOn() != null) ? facts.publishedOn().toString() : "",
				body);
	}

}
