package hemeroteca.web;

import java.util.List;

import hemeroteca.archive.ReadingTime;
import hemeroteca.search.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One article that a search found.
 *
 * @param path where it is read, with the words to mark there
 * @param day the published day; null where it is unknown
 * @param headline as pieces, the found words marked
 * @param snippet the places that fit best; empty where only the headline fits
 * @param copies near copies of it that were found as well, and stand under it
 */
record Hit(String path, @Nullable Day day, @Nullable String outlet, @Nullable String section, int minutes,
		List<Piece> headline, List<Piece> snippet, @Nullable String lang, List<Alike> copies) {

	/**
	 * Returns an article as a search shows it.
	 * @param words to mark where it is read; empty for none
	 */
	static Hit of(Answer.Hit hit, String words) {
		return new Hit(Paths.article(hit.id(), hit.headline().text(), words), Day.of(hit.publishedOn()), hit.outlet(),
				hit.section(), ReadingTime.minutes(hit.words()), Lists.pieces(hit.headline()),
				Lists.pieces(hit.snippet()), hit.language(), List.of());
	}

	Hit over(List<Alike> copies) {
		return new Hit(path, day, outlet, section, minutes, headline, snippet, lang, copies);
	}

	/** Returns "also in 2 more articles". */
	public String alsoIn() {
		return "Nearly the same text in " + Wording.count(copies.size(), "more article", "more articles");
	}

	public @Nullable String dir() {
		return Direction.of(lang, Piece.text(headline));
	}

}
