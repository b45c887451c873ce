package hemeroteca.archive;

import org.jspecify.annotations.Nullable;

/**
 * Where a page found its place in the archive.
 *
 * @param article the number of the article
 * @param how in which way
 * @param copyOf the number of the article that this one is nearly a copy of; null if it
 * is none, or not new
 */
public record Placement(long article, How how, @Nullable Long copyOf) {

	/** The ways for a page to find its place. */
	public enum How {

		/** The archive had no such article. */
		NEW,

		/** The article was there; this capture is newer and is shown from now on. */
		NEWER_CAPTURE,

		/** The article was there, and what is shown was saved later than this. */
		OLDER_CAPTURE,

		/** The article was there and says the same; only the bytes around it differ. */
		SAME_ARTICLE,

		/** The article was there, and the delivery asked to leave it alone. */
		SKIPPED

	}

}
