/** Fingerprints and differences of texts: plain Java. Imports nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hemeroteca.compare;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
