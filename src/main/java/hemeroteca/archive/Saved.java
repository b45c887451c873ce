package hemeroteca.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * How the bytes of an article were saved.
 *
 * @param sha256 the digest of the original, which the archive holds already
 * @param fileName as it was delivered, with its folder
 * @param format what it is, in words: "SingleFile"
 * @param capturedAt when it was saved; null if the page does not say
 * @param receivedAt when it came in
 */
public record Saved(byte[] sha256, String fileName, String format, String charset, @Nullable Instant capturedAt,
		Instant receivedAt) {

	// A day further, for those who print tomorrow's paper and for zones ahead.
	LocalDate latestDay() {
		return latestDay(receivedAt);
	}

	static LocalDate latestDay(Instant receivedAt) {
		return LocalDate.ofInstant(receivedAt, ZoneOffset.UTC).plusDays(1);
	}

	Instant at() {
		return (capturedAt != null) ? capturedAt : receivedAt;
	}

}
