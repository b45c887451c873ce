package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that ends in a marked word; the last one of a row may end in none.
 *
 * @param plain the words before it, as text
 * @param hit the words that were found, as text
 */
record Piece(String plain, @Nullable String hit) {

	/**
	 * Takes marked text apart. Everything in it is text; nothing in it becomes HTML.
	 * @param marked text in which each hit stands between the two marks
	 * @param open what stands before a hit, for example a private-use character
	 * @param close what stands after it
	 */
	static List<Piece> of(String marked, String open, String close) {
		var pieces = new ArrayList<Piece>();
		int at = 0;
		int start = marked.indexOf(open);
		int end = marked.indexOf(close, Math.max(0, start));
		while (start >= 0 && end >= 0) {
			pieces.add(new Piece(marked.substring(at, start), marked.substring(start + open.length(), end)));
			at = end + close.length();
			start = marked.indexOf(open, at);
			end = marked.indexOf(close, Math.max(at, start));
		}
		if (at < marked.length() || pieces.isEmpty()) {
			pieces.add(new Piece(marked.substring(at), null));
		}
		return pieces;
	}

	/** Returns text without a hit. */
	static List<Piece> plain(String text) {
		return List.of(new Piece(text, null));
	}

	/** Returns the text without its marks. */
	static String text(List<Piece> pieces) {
		var text = new StringBuilder();
		for (var piece : pieces) {
			text.append(piece.plain).append((piece.hit != null) ? piece.hit : "");
		}
		return text.toString();
	}

}
