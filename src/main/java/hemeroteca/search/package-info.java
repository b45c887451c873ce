/** Turns words into hits: the index, the query language, the facets. Imports archive. */
@NullMarked
@ApplicationModule(allowedDependencies = "archive")
package hemeroteca.search;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
