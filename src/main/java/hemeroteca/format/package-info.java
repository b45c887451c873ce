/**
 * Turns bytes into pages: one file for each format, plain Java and jsoup. Imports no
 * other package of the house.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hemeroteca.format;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
