package hemeroteca.web;

import hemeroteca.search.Answer;
import org.jspecify.annotations.Nullable;

/** An article that speaks of the same as another one. */
record Alike(String path, String headline, @Nullable String outlet, @Nullable Day day, @Nullable String lang) {

	static Alike of(Answer.Hit hit) {
		return of(hit, "");
	}

	/**
	 * Returns it with words that are marked where it is read.
	 * @param words empty for none
	 */
	static Alike of(Answer.Hit hit, String words) {
		String headline = hit.headline().text();
		return new Alike(Paths.article(hit.id(), headline, words), headline, hit.outlet(), Day.of(hit.publishedOn()),
				hit.language());
	}

	public @Nullable String dir() {
		return Direction.of(lang, headline);
	}

}
