package hemeroteca.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells faults that lie in the machine from those of a file: the database is away, a disk
 * is full. A file waits until they are over.
 */
final class Outage {

	/**
	 * Classes of SQLSTATE (PostgreSQL, appendix A): connection exception, insufficient
	 * resources (disk full, out of memory), operator intervention (shutdown), system
	 * error.
	 */
	private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

	private Outage() {
	}

	static boolean is(Throwable fault) {
		return Stream.iterate(fault, (cause) -> cause != null, Throwable::getCause).anyMatch(Outage::isOne);
	}

	// What the index cannot write to its disk is an IOException.
	private static boolean isOne(Throwable cause) {
		return cause instanceof CannotCreateTransactionException || cause instanceof IOException
				|| cause instanceof SQLException failed && failed.getSQLState() != null
						&& failed.getSQLState().length() == 5 && CLASSES.contains(failed.getSQLState().substring(0, 2));
	}

}
