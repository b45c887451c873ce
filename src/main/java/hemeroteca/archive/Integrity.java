package hemeroteca.archive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

	private static final int BATCH = 20;

	// Several nodes share the work: each takes what no other has in hand.
	private static final String DUE = """
			select sha256, size, packed from original
			where verified_at < greatest(:due, (select coalesce(max(asked_at), '-infinity') from verification))
			order by verified_at limit :most for update skip locked""";

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

	private record Kept(byte[] sha256, long size, byte[] packed) {
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
	 * Verifies what is due, a few at a time, resting as long as it worked.
	 * @return how many were verified
	 */
	int verifyDue() {
		int verified = 0;
		int some;
		do {
			long begin = System.nanoTime();
			some = transaction.execute((status) -> verifySome());
			verified += some;
			LockSupport.parkNanos(System.nanoTime() - begin);
		}
		while (some > 0 && !stopping);
		return verified;
	}

	private int verifySome() {
		var due = database.sql(DUE)
			.param("due", Timestamp.from(clock.instant().minus(settings.verifyEvery())))
			.param("most", BATCH)
			.query((row, number) -> new Kept(row.getBytes("sha256"), row.getLong("size"), row.getBytes("packed")))
			.list();
		due.forEach(this::verify);
		return due.size();
	}

	private void verify(Kept original) {
		String damage = damage(original);
		if (damage != null) {
			LOG.error("The original {} {}", Sha256.hex(original.sha256()), damage);
		}
		database.sql("update original set verified_at = :now, damage = :damage where sha256 = :sha256")
			.param("now", Timestamp.from(clock.instant()))
			.param("damage", damage)
			.param("sha256", original.sha256())
			.update();
	}

	private static @Nullable String damage(Kept original) {
		try {
			byte[] now = Sha256.of(Original.unpack(original.packed(), original.size()));
			return Arrays.equals(now, original.sha256()) ? null : "has another SHA-256 now: " + Sha256.hex(now);
		}
		catch (IllegalStateException cannotUnpack) {
			return "cannot be unpacked any more";
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
				catch (DataAccessException | org.springframework.transaction.TransactionException away) {
					LOG.warn("Originals could not be verified, and will be in {}: {}", pause, away.getMessage());
				}
			}
		});
	}

}
