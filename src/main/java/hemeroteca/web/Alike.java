package hemeroteca.web;

import hemeroteca.archive.Citations;
import hemeroteca.search.Answer;
import org.jspecify.annotations.Nullable;

/** An article that another one has to do with, as the page of that one lists it. */
record Alike(String path, String headline, @Nullable String outlet, @Nullable Day day, @Nullable String lang) {

	static Alike of(Citations.Entry article) {
		return new Alike(Paths.article(article.id(), article.headline()), article.headline(), article.outlet(),
				Day.of(article.publishedOn()), article.language());
	}

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
