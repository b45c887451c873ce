/**
 * Compares texts: which are copies of each other, and where two differ. Plain Java;
 * imports nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hemeroteca.compare;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
