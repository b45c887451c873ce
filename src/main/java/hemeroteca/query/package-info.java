/**
 * WORDS to MEANING: the query language. Plain Java, usable without Spring. Imports
 * nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hemeroteca.query;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
