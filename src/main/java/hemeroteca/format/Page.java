package hemeroteca.format;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * One saved page, whatever its bytes were: the waist that every format passes through. A
 * format that is not HTML writes what it knows into the head as ordinary meta tags.
 *
 * @param document the page as a reader saw it; its location is {@code address}, or empty
 * @param address where the file itself says it was saved from, absolute and
 * {@code http(s):}. What the page says of its own address (canonical link, og:url) is not
 * looked at here
 * @param capturedAt when the file itself says it was saved
 * @param format in words for a person: "HTML", "SingleFile", "plain text"
 * @param charset the one that the bytes were read with, which may not be the declared one
 * @param resources pictures and other parts that the file brings along
 */
public record Page(Document document, @Nullable URI address, @Nullable Instant capturedAt, String format,
		Charset charset, List<Resource> resources) {
}
