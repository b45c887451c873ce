package hemeroteca.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An article that has much text in common with another one, as that one sees it.
 *
 * @param id the number of this article
 * @param kind what this article is to the other
 * @param share of the words of the other that stand in this one, 0 to 1
 * @param ownShare of the words of this one that stand in the other
 */
public record Kin(long id, Kind kind, double share, double ownShare, String headline, @Nullable String outlet,
		@Nullable LocalDate publishedOn, @Nullable Instant publishedAt, @Nullable String language) {

	/** What an article is to another one. */
	public enum Kind {

		/** Nearly the same text. */
		COPY,

		/** It holds the text of the other, and more. */
		CONTAINS,

		/** Its text stands in the other, which has more. */
		CONTAINED;

		/** Returns "copy", "contains" or "contained". */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		Kind turned() {
			return switch (this) {
				case COPY -> COPY;
				case CONTAINS -> CONTAINED;
				case CONTAINED -> CONTAINS;
			};
		}

		static Kind of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}

	}

}
