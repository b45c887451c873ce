/**
 * Keeps articles and the originals that they came from: the record of truth. Imports
 * extract and compare.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "extract", "compare" })
package hemeroteca.archive;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
