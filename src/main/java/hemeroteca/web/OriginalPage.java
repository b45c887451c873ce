package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The original as it was saved, in a frame in which nothing runs.
 *
 * @param path where the article is read
 * @param content where the sandboxed bytes are served
 * @param download where they are served as a file
 * @param fileName as it came
 * @param what "SingleFile, 1.4 MB, UTF-8"
 * @param sha256 64 hexadecimal digits
 * @param captured "14 April 2025, 08:12"
 * @param stated whether the page itself says when it was captured; otherwise it is when
 * it came in
 * @param captures all of the article's, the newest first
 * @param framed whether a frame in which nothing runs can show it: a PDF is for a program
 * of its own
 */
record OriginalPage(String path, String headline, @Nullable String lang, String content, String download,
		String fileName, String what, String sha256, String captured, boolean stated, @Nullable Link address,
		List<CaptureLine> captures, boolean framed) {

	public @Nullable String dir() {
		return Direction.of(lang, headline);
	}

}
