package hemeroteca.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class OutageTests {

	@ParameterizedTest
	@MethodSource
	void knowsWhatLiesInTheMachine(Exception fault) {
		assertThat(Outage.is(new IllegalStateException(fault))).isTrue();
	}

	static Stream<Exception> knowsWhatLiesInTheMachine() {
		return Stream.of(new SQLException("terminating connection", "57P01"),
				new SQLException("the system is starting", "57P03"), new SQLException("gone", "08006"),
				new SQLException("disk full", "53100"), new SQLTransientConnectionException("timed out"),
				new CannotCreateTransactionException("away"), new CannotGetJdbcConnectionException("away"),
				new FileSystemException("index/Article/write.lock"), new IOException("No space left on device"),
				new SearchException("cannot index", new IOException("Input/output error")),
				new SearchException("cannot index", new AlreadyClosedException("this writer hit a fault")));
	}

	@ParameterizedTest
	@MethodSource
	void knowsWhatLiesInAFile(Exception fault) {
		assertThat(Outage.is(new IllegalStateException(fault))).isFalse();
	}

	static Stream<Exception> knowsWhatLiesInAFile() {
		return Stream.of(new ZipException("invalid block type"), new EOFException("the archive breaks off"),
				new UncheckedIOException("a kept version cannot be unpacked", new ZipException("invalid code")),
				new SQLException("canceling statement due to user request", "57014"),
				new SQLException("duplicate key", "23505"), new SearchException("cannot index"));
	}

}
