/**
 * TEXT to WORDS: how each language writes and bends them, by the analysers of Lucene.
 * Plain Java, usable without Spring. Imports nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hemeroteca.language;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
