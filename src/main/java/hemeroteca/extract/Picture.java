package hemeroteca.extract;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A picture that belongs to an article.
 *
 * @param address absolute, {@code http(s):} or {@code data:}
 * @param caption the words under it, without the credit where that could be told apart
 * @param alternative the {@code alt} text
 */
public record Picture(URI address, @Nullable String caption, @Nullable String alternative) {
}
