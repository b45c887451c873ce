/**
 * Keeps articles and the originals that they came from: the record of truth. Imports
 * extract.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "extract")
package hemeroteca.archive;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
