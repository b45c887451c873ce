package hemeroteca.intake;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A file that brought many, in the ledger of a delivery.
 *
 * @param format "ZIP"
 * @param size bytes; null while it was not read to its end
 * @param counts what it held, in the plural, and how many: "pages", "pictures", "scripts"
 * @param trouble why it could not be read to its end
 */
public record ContainerRow(long id, String name, String format, @Nullable Long size, long position,
		Map<String, Long> counts, State state, @Nullable String trouble) {

	/** How far a container was read. */
	public enum State {

		/** Not to its end: it is being received, or its sender broke off. */
		OPEN,

		/** To its end. */
		READ,

		/** To a place after which nothing can be read. */
		BROKEN,

		/** Until the delivery was cancelled. */
		CANCELLED;

		/** Returns the word that is kept, and that programs read. */
		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
