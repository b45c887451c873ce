/** The pages that people see. They show, they decide nothing; nobody imports them. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "format", "extract", "compare", "archive", "query", "search", "intake", "account" })
package hemeroteca.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
