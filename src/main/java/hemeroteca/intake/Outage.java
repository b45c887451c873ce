package hemeroteca.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells faults that lie in the machine from those of a file: the database is away, a disk
 * is full. A file waits until they are over.
 */
final class Outage {

	/**
	 * Classes of SQLSTATE (PostgreSQL, appendix A): connection exception, insufficient
	 * resources (disk full, out of memory), system error.
	 */
	private static final Set<String> CLASSES = Set.of("08", "53", "58");

	/** The server ends, or cannot be entered yet. */
	private static final Set<String> ENDINGS = Set.of("57P01", "57P02", "57P03");

	private Outage() {
	}

	static boolean is(Throwable fault) {
		return causes(fault).anyMatch(Outage::isOne) || isOfTheIndex(fault);
	}

	private static Stream<Throwable> causes(Throwable fault) {
		return Stream.iterate(fault, (cause) -> cause != null, Throwable::getCause);
	}

	// Not every IOException: bytes that cannot be unpacked are one too.
	private static boolean isOne(Throwable cause) {
		return switch (cause) {
			case CannotCreateTransactionException away -> true;
			case CannotGetJdbcConnectionException away -> true;
			case SQLTransientConnectionException away -> true;
			case SQLException failed -> isOne(failed.getSQLState());
			case FileSystemException disk -> true;
			case IOException full -> String.valueOf(full.getMessage()).contains("No space left");
			default -> false;
		};
	}

	private static boolean isOne(@Nullable String state) {
		return state != null && state.length() == 5
				&& (CLASSES.contains(state.substring(0, 2)) || ENDINGS.contains(state));
	}

	// What the index cannot write to its disk is an IOException; after one it is closed.
	private static boolean isOfTheIndex(Throwable fault) {
		return causes(fault).anyMatch(SearchException.class::isInstance) && causes(fault)
			.anyMatch((cause) -> cause instanceof IOException || cause instanceof AlreadyClosedException);
	}

}
