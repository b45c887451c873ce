package hemeroteca.intake;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes bytes that nobody needs any more: those of a dry run. */
@Component
class Cleaning {

	/** Held shared by who names bytes that are there, and alone by who removes some. */
	static final long LOCK = 0x68656D65L;

	/** Held, with the number of the delivery, by the worker that is at a dry run. */
	static final int LOCK_OF_DRY_RUNS = 0x64727921;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final IntakeSettings settings;

	private final Clock clock;

	Cleaning(JdbcClient database, TransactionTemplate transaction, IntakeSettings settings, Clock clock) {
		this.database = database;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/** Removes the bytes of the dry runs that were kept long enough, one by one. */
	void sweep() {
		var before = clock.instant().minus(settings.dryRunKept()).atOffset(ZoneOffset.UTC);
		database.sql("select id from delivery where dry_run and emptied_at is null and received_at < ?")
			.param(before)
			.query(Long.class)
			.list()
			.forEach(this::empty);
	}

	/**
	 * Removes the bytes of a dry run, except those that something else needs. What it
	 * found out remains.
	 */
	void empty(long delivery) {
		transaction.executeWithoutResult((status) -> emptyAlone(delivery));
	}

	// Locks in the order in which a receiver and the import for real take theirs.
	private void emptyAlone(long delivery) {
		database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row) -> {
		});
		if (database.sql("select id from delivery where id = ? and dry_run for update")
			.param(delivery)
			.query(Long.class)
			.optional()
			.isEmpty()) {
			return;
		}
		database.sql("drop table if exists emptied").update();
		database.sql("""
				create temporary table emptied on commit drop as
				select distinct f.original from delivery_file f join delivery d on d.id = f.delivery
				where d.id = ? and d.dry_run and f.original is not null""").param(delivery).update();
		database.sql("""
				update delivery_file f set original = null, outcome = coalesce(outcome, 'cancelled')
				from delivery d where d.id = f.delivery and d.id = ? and d.dry_run""").param(delivery).update();
		database.sql("""
				delete from original o using emptied e where o.sha256 = e.original
				  and not exists (select from delivery_file f where f.original = o.sha256)
				  and not exists (select from capture c where c.original = o.sha256)""").update();
		database.sql("update delivery set emptied_at = ?, cancelled = true where id = ? and dry_run")
			.params(clock.instant().atOffset(ZoneOffset.UTC), delivery)
			.update();
	}

}
