package hemeroteca.intake;

import java.time.Clock;
import java.util.List;

import hemeroteca.archive.Originals;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What every receiver of a delivery needs, and makes them. */
@Component
class Reception {

	final DeliveryFiles files;

	final ContainerLedger containers;

	final Originals originals;

	final Opener opener;

	final Queue queue;

	final IntakeSettings settings;

	final Clock clock;

	private final TransactionTemplate transaction;

	private final JdbcClient database;

	private final ObjectProvider<PictureDesk> pictures;

	Reception(DeliveryFiles files, ContainerLedger containers, Originals originals, Opener opener, Queue queue,
			IntakeSettings settings, Clock clock, TransactionTemplate transaction, JdbcClient database,
			ObjectProvider<PictureDesk> pictures) {
		this.files = files;
		this.containers = containers;
		this.originals = originals;
		this.opener = opener;
		this.queue = queue;
		this.settings = settings;
		this.clock = clock;
		this.transaction = transaction;
		this.database = database;
		this.pictures = pictures;
	}

	/** Returns a receiver for a delivery that has nothing yet. */
	Receiver begin(Delivery delivery) {
		return new Receiver(delivery.id(), 0, List.of(), pictures(delivery), this);
	}

	/** Returns a receiver for more files of a delivery. */
	Receiver goOn(Delivery delivery) {
		return new Receiver(delivery.id(), files.countByDeliveryAndContainerIsNull(delivery.id()),
				containers.of(delivery.id()), pictures(delivery), this);
	}

	void inTransaction(Runnable work) {
		transaction.executeWithoutResult((status) -> {
			waitForNoCleaning();
			work.run();
		});
	}

	// Bytes that nobody needs are removed under the same lock: what is there already and
	// is named once more, must not go in between.
	private void waitForNoCleaning() {
		database.sql("select pg_advisory_xact_lock_shared(?)").param(Cleaning.LOCK).query((row) -> {
		});
	}

	boolean isCancelled(long delivery) {
		return database.sql("select cancelled from delivery where id = ?")
			.param(delivery)
			.query(Boolean.class)
			.single();
	}

	/** The same, and lets nobody cancel it before the transaction ends. */
	boolean staysCancelled(long delivery) {
		return database.sql("select cancelled from delivery where id = ? for share")
			.param(delivery)
			.query(Boolean.class)
			.single();
	}

	// Of a dry run nothing is kept.
	private PictureDesk pictures(Delivery delivery) {
		PictureDesk none = (number, picture) -> {
			// counted all the same
		};
		return delivery.dryRun() ? none : pictures.getIfAvailable(() -> none);
	}

}
