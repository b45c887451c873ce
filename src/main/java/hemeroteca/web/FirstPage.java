package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * The form on which the first account is made.
 *
 * @param name what stands in the field of the name
 * @param complaint why the last try failed
 */
record FirstPage(String name, @Nullable String complaint) {
}
