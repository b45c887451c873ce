package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * The account of who reads.
 *
 * @param token whether it has a token for programs
 * @param fresh the token that was just made
 */
record AccountPage(String name, boolean token, @Nullable String fresh) {
}
