package hemeroteca.archive;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies that every original still is what came in: its bytes are unpacked and their
 * SHA-256 is taken again. What does not agree is noted and shown, and never mended
 * silently.
 */
@Service
public class Integrity {

	private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);

	// Several nodes share the work: each takes what no other has in hand.
	private static final String DUE = """
			select sha256, size from original
			where verified_at < greatest(:due, (select coalesce(max(asked_at), '-infinity') from verification))
			order by verified_at limit 1 for update skip locked""";

	private static final String STATE = """
			select (select count(*) from original) originals, (select coalesce(sum(size), 0) from original) bytes,
			  (select min(verified_at) from original) oldest, max(asked_at) asked,
			  (select count(*) from original where verified_at < (select max(asked_at) from verification)) waiting
			from verification""";

	private static final String DAMAGED = """
			select encode(o.sha256, 'hex') digest, o.damage, o.verified_at, c.file_name, a.id, a.headline, a.language
			from original o left join capture c on c.original = o.sha256 left join article a on a.id = c.article
			where o.damage is not null order by o.verified_at desc, o.sha256 limit :most""";

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final HealthSettings settings;

	private final Clock clock;

	private volatile boolean stopping;

	Integrity(JdbcClient database, TransactionTemplate transaction, HealthSettings settings, Clock clock) {
		this.database = database;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * How far the originals are verified.
	 *
	 * @param bytes of all originals, unpacked
	 * @param oldest when the one was verified that waits longest; null without originals
	 * @param asked when somebody last asked for all of them
	 * @param waiting how many of those are still to be verified
	 */
	public record State(long originals, long bytes, @Nullable Instant oldest, @Nullable Instant asked, long waiting) {
	}

	/**
	 * An original that is not what came in.
	 *
	 * @param digest the SHA-256 under which it is kept, as hexadecimal digits
	 * @param damage a sentence
	 * @param fileName null where no article came of it, as are those that follow
	 */
	public record Damaged(String digest, String damage, Instant seenAt, @Nullable String fileName,
			@Nullable Long article, @Nullable String headline, @Nullable String language) {
	}

	/** Ends after the originals at hand. */
	void stop() {
		stopping = true;
	}

	@Transactional(readOnly = true)
	public State state() {
		return database.sql(STATE)
			.query((row, number) -> new State(row.getLong("originals"), row.getLong("bytes"),
					instant(row.getTimestamp("oldest")), instant(row.getTimestamp("asked")), row.getLong("waiting")))
			.single();
	}

	private static @Nullable Instant instant(@Nullable Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

	/** Returns the originals that were found damaged, the latest first. */
	@Transactional(readOnly = true)
	public List<Damaged> damaged(int most) {
		return database.sql(DAMAGED)
			.param("most", most)
			.query((row, number) -> new Damaged(row.getString("digest"), row.getString("damage"),
					row.getTimestamp("verified_at").toInstant(), row.getString("file_name"),
					row.getObject("id", Long.class), row.getString("headline"), row.getString("language")))
			.list();
	}

	/** Asks for all originals to be verified now; the work goes on in the background. */
	@Transactional
	public void ask() {
		database.sql("delete from verification").update();
		database.sql("insert into verification values (:now)").param("now", Timestamp.from(clock.instant())).update();
	}

	/**
	 * Verifies what is due, one at a time, resting as long as it worked.
	 * @return how many were verified
	 */
	int verifyDue() {
		int verified = 0;
		boolean one;
		do {
			long begin = System.nanoTime();
			one = verifyNext();
			verified += one ? 1 : 0;
			LockSupport.parkNanos(System.nanoTime() - begin);
		}
		while (one && !stopping);
		return verified;
	}

	/** An original that is due; its bytes may be those that nobody can read. */
	private record Due(byte[] sha256, long size) {
	}

	// A statement that fails ends its transaction: what could not be read is noted in
	// another one, and does not stand in the way of the others for ever.
	private boolean verifyNext() {
		try {
			return Boolean.TRUE.equals(transaction.execute((status) -> {
				var due = due();
				due.ifPresent((original) -> note(original.sha256(), damage(original)));
				return due.isPresent();
			}));
		}
		catch (Unreadable unreadable) {
			transaction.executeWithoutResult((status) -> note(unreadable.sha256, unreadable.getMessage()));
			return true;
		}
	}

	private Optional<Due> due() {
		return database.sql(DUE)
			.param("due", Timestamp.from(clock.instant().minus(settings.verifyEvery())))
			.query((row, number) -> new Due(row.getBytes("sha256"), row.getLong("size")))
			.optional();
	}

	private void note(byte[] sha256, @Nullable String damage) {
		if (damage != null) {
			LOG.error("The original {} {}", Sha256.hex(sha256), damage);
		}
		database.sql("update original set verified_at = :now, damage = :damage where sha256 = :sha256")
			.param("now", Timestamp.from(clock.instant()))
			.param("damage", damage)
			.param("sha256", sha256)
			.update();
	}

	private @Nullable String damage(Due original) {
		byte[] packed = packed(original.sha256());
		try {
			byte[] now = Sha256.of(Original.unpack(packed, original.size()));
			return Arrays.equals(now, original.sha256()) ? null : "has another SHA-256 now: " + Sha256.hex(now);
		}
		catch (IllegalStateException | ArithmeticException cannotUnpack) {
			return "cannot be unpacked any more";
		}
	}

	private byte[] packed(byte[] sha256) {
		try {
			return database.sql("select packed from original where sha256 = ?")
				.param(sha256)
				.query(byte[].class)
				.single();
		}
		catch (DataAccessException failed) {
			throw Unreadable.is(failed) ? new Unreadable(sha256, failed) : failed;
		}
	}

	/** Thrown where the database itself cannot read what it holds. */
	private static final class Unreadable extends RuntimeException {

		private final byte[] sha256;

		Unreadable(byte[] sha256, DataAccessException cause) {
			super("cannot be read from the database: " + cause.getMostSpecificCause().getMessage(), cause);
			this.sha256 = sha256;
		}

		// Classes 58 (the disk fails) and XX (the data are damaged) of PostgreSQL's
		// codes; a server that is away says nothing of the bytes.
		static boolean is(DataAccessException failed) {
			return failed.getMostSpecificCause() instanceof SQLException said && said.getSQLState() != null
					&& (said.getSQLState().startsWith("XX") || said.getSQLState().startsWith("58"));
		}

	}

	/** Begins to verify in the background. */
	Thread start(Duration pause) {
		return Thread.ofPlatform().daemon().name("integrity").start(() -> {
			while (!stopping) {
				LockSupport.parkNanos(pause.toNanos());
				try {
					verifyDue();
				}
				catch (RuntimeException failed) {
					LOG.warn("Originals could not be verified, and will be in {}", pause, failed);
				}
			}
		});
	}

}
