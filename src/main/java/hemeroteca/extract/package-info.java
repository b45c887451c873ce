/**
 * Finds the article in a page, and its facts. Pure: no clock, no network, no Spring.
 * Imports no other package of the house.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hemeroteca.extract;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
