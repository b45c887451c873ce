package hemeroteca.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the passages that were cut out of a text: whole words, one line. */
final class Snippet {

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private Snippet() {
	}

	static Marked of(List<String> passages) {
		var lines = new ArrayList<String>();
		for (String passage : passages) {
			lines.add(SPACE.matcher(passage).replaceAll(" ").strip());
		}
		return Marked.parse(String.join(" … ", lines));
	}

}
