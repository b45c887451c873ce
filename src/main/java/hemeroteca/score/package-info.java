/**
 * Counts how well extractions agree with what is true of their pages, as the published
 * benchmarks count. Plain Java; the command line and the tests ask it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "extract")
package hemeroteca.score;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
