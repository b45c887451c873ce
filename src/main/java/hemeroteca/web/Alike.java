package hemeroteca.web;

import hemeroteca.search.Answer;
import org.jspecify.annotations.Nullable;

/** An article that speaks of the same as another one. */
record Alike(String path, String headline, @Nullable String outlet, @Nullable Day day, @Nullable String lang) {

	static Alike of(Answer.Hit hit) {
		String headline = hit.headline().text();
		return new Alike(Paths.article(hit.id(), headline), headline, hit.outlet(), Day.of(hit.publishedOn()),
				hit.language());
	}

	public @Nullable String dir() {
		return Direction.of(lang, headline);
	}

}
