package hemeroteca.search;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * A lock that nodes of the program share through their database. It goes with the
 * connection that it was taken on, so that no node takes one to its grave.
 */
final class NodesLock implements AutoCloseable {

	private final Connection connection;

	private final Purpose purpose;

	private NodesLock(Connection connection, Purpose purpose) {
		this.connection = connection;
		this.purpose = purpose;
	}

	/** What only one node does at a time. */
	enum Purpose {

		/** Looks for the index, and makes it if it is not there. */
		OPENING,
		/** Compares the index with the database. */
		COMPARING;

		/** Any number that is no other program's. */
		private long key() {
			return 0x4845_4D45_524F_0000L + ordinal();
		}

	}

	/** Waits for a lock and takes it. */
	static NodesLock take(DataSource source, Purpose purpose) {
		return take(source, purpose, "select pg_advisory_lock(?) is not null");
	}

	/** Takes a lock; null if another node has it. */
	static @Nullable NodesLock tryToTake(DataSource source, Purpose purpose) {
		return take(source, purpose, "select pg_try_advisory_lock(?)");
	}

	private static @Nullable NodesLock take(DataSource source, Purpose purpose, String how) {
		try {
			var lock = new NodesLock(source.getConnection(), purpose);
			if (lock.ask(how)) {
				return lock;
			}
			lock.connection.close();
			return null;
		}
		catch (SQLException unreachable) {
			throw new IllegalStateException("the database gives no lock", unreachable);
		}
	}

	private boolean ask(String what) throws SQLException {
		try (var statement = connection.prepareStatement(what)) {
			statement.setLong(1, purpose.key());
			var answer = statement.executeQuery();
			return answer.next() && answer.getBoolean(1);
		}
	}

	@Override
	public void close() {
		try (connection) {
			ask("select pg_advisory_unlock(?)");
		}
		catch (SQLException unreachable) {
			throw new IllegalStateException("the database keeps a lock until it misses this node", unreachable);
		}
	}

}
