package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an article has to do with others.
 *
 * @param first "The Northgate Courier was first, on 11 April 2025."; null where it cannot
 * be told
 * @param alsoIn where the same text stands, the first published first
 * @param citedBy articles that lead to it, the latest first
 * @param basis the article of the archive that it says it is based on
 */
record Relatives(@Nullable String first, List<AlsoIn> alsoIn, List<Alike> citedBy, @Nullable Alike basis) {

	static final Relatives NONE = new Relatives(null, List.of(), List.of(), null);

}
