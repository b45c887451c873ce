package hemeroteca.intake;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

	private static final List<String> EVERY_WORD = Stream
		.concat(Arrays.stream(Ending.values()).map(Ending::word), Stream.of(Ending.WAITING))
		.toList();

	private final Deliveries deliveries;

	private final DeliveryFiles files;

	private final ProgressReport report;

	private final ContainerLedger containers;

	private final Reception reception;

	private final Queue queue;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Intake(Deliveries deliveries, DeliveryFiles files, ProgressReport report, ContainerLedger containers,
			Reception reception, Queue queue, TransactionTemplate transaction, Clock clock) {
		this.deliveries = deliveries;
		this.files = files;
		this.report = report;
		this.containers = containers;
		this.reception = reception;
		this.queue = queue;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Opens a delivery that asks for nothing.
	 * @param origin how it comes: "uploaded"
	 */
	public Receiver open(String origin) {
		return open(Instructions.of(origin));
	}

	/** Opens a delivery. */
	public Receiver open(Instructions instructions) {
		var delivery = transaction.execute((status) -> deliveries.save(new Delivery(instructions, clock.instant())));
		return reception.begin(delivery);
	}

	/** Opens a delivery again, to bring more files. */
	public Optional<Receiver> reopen(long delivery) {
		return deliveries.findById(delivery).map(reception::goOn);
	}

	/** Returns how far a delivery has come. */
	@Transactional(readOnly = true)
	public Optional<Progress> progress(long delivery) {
		return report.of(List.of(delivery)).stream().findFirst();
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
		return report.of(deliveries.latest(PageRequest.of(page, size)));
	}

	/**
	 * Returns a page of the files of a delivery, in the order in which they came.
	 * @param outcomes the words of endings, or "waiting"
	 */
	@Transactional(readOnly = true)
	public Slice<LedgerRow> ledger(long delivery, Collection<String> outcomes, int page, int size) {
		if ((long) page * size > Integer.MAX_VALUE) {
			return new SliceImpl<>(List.of()); // further than any delivery reaches, or a
												// database is asked
		}
		return files.ledger(delivery, outcomes, PageRequest.of(page, size));
	}

	/** Returns a page of all files of a delivery. */
	@Transactional(readOnly = true)
	public Slice<LedgerRow> ledger(long delivery, int page, int size) {
		return ledger(delivery, EVERY_WORD, page, size);
	}

	/**
	 * Returns the first containers that a delivery brought.
	 */
	@Transactional(readOnly = true)
	public List<ContainerRow> containers(long delivery) {
		return containers.of(delivery);
	}

	/** Goes through all files of a delivery, in flat memory. */
	@Transactional(readOnly = true)
	public void ledger(long delivery, Consumer<LedgerRow> reader) {
		try (var rows = files.ledger(delivery)) {
			rows.forEach(reader);
		}
	}

	/**
	 * Tries files again that were refused or not read.
	 * @param file the number of one file, or null for all refused ones
	 * @return how many are tried
	 */
	public int retry(long delivery, @Nullable Long file) {
		int reopened = transaction
			.execute((status) -> deliveries.goOn(delivery) == 0 ? 0 : files.reopen(delivery, file));
		if (reopened > 0) {
			queue.work(delivery);
		}
		return reopened;
	}

}
