package hemeroteca.extract;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a live blog.
 *
 * @param time when it was written, where the page gives a time and a zone
 * @param headline its own, or null
 * @param html its text as paragraphs, safe to show as they are
 */
public record Entry(@Nullable Instant time, @Nullable String headline, String html) {
}
