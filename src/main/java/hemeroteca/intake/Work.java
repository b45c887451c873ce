package hemeroteca.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles files: each gets its outcome in the same transaction in which its article is
 * kept, so that whatever stops the program, a file either waits or is settled.
 */
@Component
class Work {

	private static final Logger LOG = LoggerFactory.getLogger(Work.class);

	private static final int ATTEMPTS = 3;

	private final Deliveries deliveries;

	private final DeliveryFiles files;

	private final Settling settling;

	private final DryRun dryRun;

	private final TransactionTemplate transaction;

	private final IntakeSettings settings;

	private final Clock clock;

	Work(Deliveries deliveries, DeliveryFiles files, Settling settling, DryRun dryRun, TransactionTemplate transaction,
			IntakeSettings settings, Clock clock) {
		this.deliveries = deliveries;
		this.files = files;
		this.settling = settling;
		this.dryRun = dryRun;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Settles the next files of a delivery.
	 * @return whether there were any
	 */
	boolean settleSome(long delivery) {
		var claimed = new ArrayList<Long>();
		try {
			transaction.executeWithoutResult((status) -> {
				var batch = files.claim(delivery, settings.batch());
				batch.forEach((file) -> claimed.add(file.id()));
				settle(delivery, batch);
			});
		}
		catch (RuntimeException conflict) {
			if (claimed.isEmpty() || Outage.is(conflict)) {
				throw conflict; // the queue tries again later
			}
			// Two workers met the same article, or one page cannot be stored: each file
			// for itself.
			LOG.debug("A batch of delivery {} is settled file by file", delivery, conflict);
			claimed.forEach((file) -> settleAlone(delivery, file));
		}
		return !claimed.isEmpty();
	}

	// Another worker may be at the same article now: when that one is done, this one
	// finds what it kept.
	private void settleAlone(long delivery, long id) {
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			try {
				transaction.executeWithoutResult((status) -> settle(delivery, files.claim(id).stream().toList()));
				return;
			}
			catch (RuntimeException fault) {
				if (Outage.is(fault)) {
					throw fault;
				}
				LOG.atLevel((attempt < ATTEMPTS) ? Level.DEBUG : Level.ERROR)
					.log("File {} could not be stored, attempt {}", id, attempt, fault);
			}
		}
		transaction
			.executeWithoutResult(
					(status) -> files.claim(id)
						.ifPresent((file) -> file.settle(new Outcome.Unreadable(
								"a fault of Hemeroteca: it could not be stored; the file is kept, try it again"),
								clock.instant())));
	}

	private void settle(long delivery, List<DeliveryFile> batch) {
		if (!batch.isEmpty()) {
			var terms = deliveries.findById(delivery).orElseThrow();
			if (terms.dryRun()) {
				dryRun.settle(delivery, batch, terms.ifKnown());
			}
			else {
				settling.settle(batch, terms.ifKnown());
			}
		}
	}

}
