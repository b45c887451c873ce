package hemeroteca.intake;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person may do with a delivery once it is there. A delivery in a state in which
 * something makes no sense is left as it is.
 */
@Service
public class Controls {

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Cleaning cleaning;

	private final Queue queue;

	private final Clock clock;

	Controls(JdbcClient database, TransactionTemplate transaction, Cleaning cleaning, Queue queue, Clock clock) {
		this.database = database;
		this.transaction = transaction;
		this.cleaning = cleaning;
		this.queue = queue;
		this.clock = clock;
	}

	/** Lets the work on a delivery rest, after the files that are in hand. */
	public void pause(long delivery) {
		database.sql("update delivery set paused = true where id = ?").param(delivery).update();
	}

	/** Goes on with a delivery that rested. */
	public void resume(long delivery) {
		database.sql("update delivery set paused = false where id = ?").param(delivery).update();
		queue.work(delivery);
	}

	/** Ends a delivery: what waits is not read, and neither is what still comes. */
	public void cancel(long delivery) {
		transaction.executeWithoutResult((status) -> stop(delivery));
	}

	private void stop(long delivery) {
		database.sql("update delivery set cancelled = true, paused = false where id = ?").param(delivery).update();
		database.sql("""
				update delivery_file set outcome = 'cancelled', detail = null, settled_at = ?
				where delivery = ? and outcome is null""")
			.params(clock.instant().atOffset(ZoneOffset.UTC), delivery)
			.update();
	}

	/**
	 * Takes back what a delivery brought: articles that nothing else brought go to the
	 * trash, of others its captures are removed, and what was shown before is shown
	 * again. The bytes of its files are kept.
	 */
	public void undo(long delivery) {
		transaction.executeWithoutResult((status) -> {
			stop(delivery);
			database.sql("update delivery set undone_at = ? where id = ? and undone_at is null and not dry_run")
				.params(clock.instant().atOffset(ZoneOffset.UTC), delivery)
				.update();
		});
		queue.undo(delivery);
	}

	/** Imports the files of a dry run; those whose bytes were kept. */
	public void importForReal(long delivery) {
		int changed = transaction.execute((status) -> {
			int real = database.sql(
					"update delivery set dry_run = false, cancelled = false where id = ? and dry_run and emptied_at is null")
				.param(delivery)
				.update();
			if (real > 0) {
				database
					.sql("""
							update delivery_file set outcome = null, detail = null, article = null, copy_of = null, identity = null, settled_at = null
							where delivery = ? and original is not null""")
					.param(delivery)
					.update();
			}
			return real;
		});
		if (changed > 0) {
			queue.work(delivery);
		}
	}

	/** Removes the bytes of a dry run at once. */
	public void forget(long delivery) {
		cleaning.empty(delivery);
	}

}
