/**
 * The commands of the command line. They show, they decide nothing; nobody imports them
 * but the front door.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "format", "extract", "score", "archive", "search", "intake", "database" })
package hemeroteca.cli;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
