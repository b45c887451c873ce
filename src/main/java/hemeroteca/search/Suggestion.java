package hemeroteca.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who types may mean.
 *
 * @param facet the kind of name that begins so; null for a headline
 * @param text the name or the headline
 * @param articles how many articles have the name; 1 for a headline
 * @param article the article of a headline; null for a name
 */
public record Suggestion(Answer.@Nullable Facet facet, String text, long articles, @Nullable Long article) {
}
