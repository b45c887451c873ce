package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * What the help tells about this very archive.
 *
 * @param formats "HTML, SingleFile and plain text"
 * @param limits "Up to 64 MB a file and 10,000 files at once"
 * @param home the folder with all data; null where readers need not know it
 */
record HelpPage(String formats, String limits, @Nullable String home) {
}
