package hemeroteca.web;

import org.jsoup.Jsoup;

/**
 * The text of an article with its hits numbered, so that each has an address: #hit-3.
 *
 * @param html the same with an {@code id} on each hit
 * @param hits how many there are
 */
record Numbered(String html, int hits) {

	/** Numbers the hits of HTML that has no other marks. */
	static Numbered of(String html) {
		if (!html.contains("<mark>")) {
			return new Numbered(html, 0);
		}
		var body = Jsoup.parseBodyFragment(html).body();
		body.ownerDocument().outputSettings().prettyPrint(false);
		var hits = body.select("mark");
		for (int i = 0; i < hits.size(); i++) {
			hits.get(i).attr("id", "hit-" + (i + 1));
		}
		return new Numbered(body.html(), hits.size());
	}

}
