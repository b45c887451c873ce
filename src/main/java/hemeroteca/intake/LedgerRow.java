package hemeroteca.intake;

import org.jspecify.annotations.Nullable;

/**
 * One file in the ledger of a delivery.
 *
 * @param size bytes
 * @param outcome the word of the {@link Ending}; null while it waits
 * @param article the number of the article it led to
 * @param copyOf the number of the article that says nearly the same
 * @param retriable whether its bytes are kept, so that it can be tried again
 */
public record LedgerRow(long id, String name, long size, @Nullable String outcome, @Nullable String detail,
		@Nullable Long article, @Nullable String headline, @Nullable String language, @Nullable Long copyOf,
		boolean retriable) {
}
