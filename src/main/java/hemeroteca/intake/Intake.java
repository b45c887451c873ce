package hemeroteca.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import hemeroteca.archive.Originals;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in: upload, API and command line bring their files here, and look here for what
 * became of them.
 */
@Service
public class Intake {

	private final Deliveries deliveries;

	private final DeliveryFiles files;

	private final Originals originals;

	private final Queue queue;

	private final TransactionTemplate transaction;

	private final IntakeSettings settings;

	private final Clock clock;

	Intake(Deliveries deliveries, DeliveryFiles files, Originals originals, Queue queue,
			TransactionTemplate transaction, IntakeSettings settings, Clock clock) {
		this.deliveries = deliveries;
		this.files = files;
		this.originals = originals;
		this.queue = queue;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Opens a delivery.
	 * @param origin how it comes: "uploaded"
	 */
	public Receiver open(String origin) {
		var delivery = transaction.execute((status) -> deliveries.save(new Delivery(origin, clock.instant())));
		return receiver(delivery.id(), 0);
	}

	/** Opens a delivery again, to bring more files. */
	public Optional<Receiver> reopen(long delivery) {
		return deliveries.findById(delivery).map((found) -> receiver(found.id(), files.countByDelivery(found.id())));
	}

	private Receiver receiver(long delivery, long received) {
		return new Receiver(delivery, received, files, originals, queue, transaction, settings, clock);
	}

	/** Returns how far a delivery has come. */
	@Transactional(readOnly = true)
	public Optional<Progress> progress(long delivery) {
		return files.progress(delivery);
	}

	/** Returns how many deliveries there are. */
	@Transactional(readOnly = true)
	public long count() {
		return deliveries.count();
	}

	/**
	 * Returns a page of the deliveries, newest first.
	 * @param page from 0
	 */
	@Transactional(readOnly = true)
	public List<Progress> latest(int page, int size) {
		return files.progress(deliveries.latest(PageRequest.of(page, size)));
	}

	/**
	 * Returns a page of the files of a delivery, in the order in which they came.
	 * @param outcome the word of an outcome, or "waiting"; null for all
	 */
	@Transactional(readOnly = true)
	public Slice<LedgerRow> ledger(long delivery, @Nullable String outcome, int page, int size) {
		if ((long) page * size > Integer.MAX_VALUE) {
			return new SliceImpl<>(List.of()); // further than any delivery reaches, or a
												// database is asked
		}
		return files.ledger(delivery, outcome, PageRequest.of(page, size));
	}

	/** Goes through all files of a delivery, in flat memory. */
	@Transactional(readOnly = true)
	public void ledger(long delivery, Consumer<LedgerRow> reader) {
		try (var rows = files.ledger(delivery)) {
			rows.forEach(reader);
		}
	}

	/**
	 * Tries refused files again.
	 * @param file the number of one file, or null for all refused ones
	 * @return how many are tried
	 */
	public int retry(long delivery, @Nullable Long file) {
		int reopened = transaction.execute((status) -> files.reopen(delivery, file));
		if (reopened > 0) {
			queue.work(delivery);
		}
		return reopened;
	}

}
