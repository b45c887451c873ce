/** The JSON interface, version 1. It shows, it decides nothing; nobody imports it. */
@NullMarked
@ApplicationModule(allowedDependencies = { "extract", "compare", "archive", "query", "search", "intake" })
package hemeroteca.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
