/**
 * Turns queries into hits: the index, its ranking, the facets. Imports archive, query and
 * language.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "archive", "query", "language" })
package hemeroteca.search;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
