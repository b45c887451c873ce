/**
 * The way in: every file that is delivered ends here in exactly one outcome. Imports
 * format, extract and archive.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "format", "extract", "archive" })
package hemeroteca.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
