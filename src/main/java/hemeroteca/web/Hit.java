package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One article that a search found.
 *
 * @param path where it is read, with the words to mark there
 * @param day the published day; null where it is unknown
 * @param headline as pieces, the found words marked
 * @param snippet the places that fit best; empty where only the headline fits
 */
record Hit(String path, @Nullable Day day, @Nullable String outlet, @Nullable String section, int minutes,
		List<Piece> headline, List<Piece> snippet, @Nullable String lang) {

	public @Nullable String dir() {
		return Direction.of(lang, Piece.text(headline));
	}

}
