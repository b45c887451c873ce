package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * The way in, where there are accounts.
 *
 * @param notice why the last try failed, or that the session was left
 */
record SignInPage(@Nullable String notice) {
}
