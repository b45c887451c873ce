package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Articles that speak of what a passage speaks of.
 *
 * @param text the passage; empty where none was given yet
 * @param lang of the passage, BCP 47
 * @param except the number of the article that it is from
 * @param hits the most alike first
 */
record LikePage(String text, @Nullable String lang, @Nullable Long except, List<Hit> hits) {

	public boolean asked() {
		return !text.isEmpty();
	}

}
