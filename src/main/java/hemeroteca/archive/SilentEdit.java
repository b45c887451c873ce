package hemeroteca.archive;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A text that was changed without saying so: its modified date stayed as it was.
 *
 * @param version the number of the version that has the new text
 * @param capturedAt when the new text was first saved
 */
public record SilentEdit(long article, String headline, @Nullable String outlet, @Nullable LocalDate publishedOn,
		@Nullable String language, int version, Instant capturedAt) {
}
