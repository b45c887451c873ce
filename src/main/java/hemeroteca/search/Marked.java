package hemeroteca.search;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A text with its hits marked, as pieces: a page shows each as plain text, and nothing
 * that stood in an article can become markup.
 *
 * @param pieces in the order of the text
 */
public record Marked(List<Piece> pieces) {

	// Control characters that extraction never lets into a text.
	static final String BEGIN = "\u0001";

	static final String END = "\u0002";

	/** A piece of text, a hit or what stands between. */
	public record Piece(String text, boolean hit) {
	}

	static Marked plain(@Nullable String text) {
		return new Marked((text == null || text.isEmpty()) ? List.of() : List.of(new Piece(text, false)));
	}

	static Marked parse(String text) {
		var pieces = new ArrayList<Piece>();
		int from = 0;
		while (from < text.length()) {
			int begin = text.indexOf(BEGIN, from);
			int end = text.indexOf(END, begin);
			if (begin < 0 || end < 0) {
				break;
			}
			add(pieces, text.substring(from, begin), false);
			add(pieces, text.substring(begin + 1, end), true);
			from = end + 1;
		}
		add(pieces, text.substring(from), false);
		return new Marked(List.copyOf(pieces));
	}

	private static void add(List<Piece> pieces, String text, boolean hit) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, hit));
		}
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
