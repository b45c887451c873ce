package hemeroteca.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A text with its hits marked, as pieces: a page shows each as plain text, and nothing
 * that stood in an article can become markup.
 *
 * @param pieces in the order of the text
 */
public record Marked(List<Piece> pieces) {

	/** A piece of text, a hit or what stands between. */
	public record Piece(String text, boolean hit) {
	}

	static Marked plain(@Nullable String text) {
		return new Marked((text == null || text.isEmpty()) ? List.of() : List.of(new Piece(text, false)));
	}

	/** Returns the text without marks. */
	public String text() {
		var text = new StringBuilder();
		pieces.forEach((piece) -> text.append(piece.text()));
		return text.toString();
	}

	public boolean isEmpty() {
		return pieces.isEmpty();
	}

}
