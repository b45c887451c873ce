package hemeroteca.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import hemeroteca.archive.Originals;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives the files of one delivery, one after the other, in flat memory. When
 * {@link #close()} has returned, all of them are in the database. Not for several threads
 * at once.
 */
public class Receiver implements AutoCloseable {

	private static final long MOST_BYTES_UNWRITTEN = 8 << 20;

	private static final int MOST_FILES_UNWRITTEN = 100;

	private static final int LONGEST_NAME = 1_000;

	private final long delivery;

	private long received;

	private final DeliveryFiles files;

	private final Originals originals;

	private final Queue queue;

	private final TransactionTemplate transaction;

	private final IntakeSettings settings;

	private final Clock clock;

	private final List<Arrived> unwritten = new ArrayList<>();

	private long unwrittenBytes;

	private boolean working;

	Receiver(long delivery, long received, DeliveryFiles files, Originals originals, Queue queue,
			TransactionTemplate transaction, IntakeSettings settings, Clock clock) {
		this.delivery = delivery;
		this.received = received;
		this.files = files;
		this.originals = originals;
		this.queue = queue;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/** Returns the number of the delivery. */
	public long delivery() {
		return delivery;
	}

	/**
	 * Receives a file.
	 * @param name as the sender calls it, with its folder; a label, never a path
	 * @param content read to its end, or to one byte beyond the largest size
	 * @throws TooManyFiles if the delivery is full
	 */
	public void take(String name, InputStream content) throws IOException {
		if (received >= settings.mostFiles()) {
			throw new TooManyFiles(delivery, settings.mostFiles());
		}
		received++;
		int most = Math.toIntExact(settings.largestFile().toBytes());
		byte[] bytes = content.readNBytes(most + 1);
		unwritten.add(new Arrived(label(name), bytes, bytes.length > most));
		unwrittenBytes += bytes.length;
		if (unwrittenBytes > MOST_BYTES_UNWRITTEN || unwritten.size() >= MOST_FILES_UNWRITTEN) {
			write();
			if (!working) {
				working = true;
				queue.work(delivery);
			}
		}
	}

	// All bytes before all files: each statement for bytes would else write the files
	// before it one by one.
	private void write() {
		var now = clock.instant();
		transaction.executeWithoutResult((status) -> {
			var digests = unwritten.stream().map((file) -> keep(file, now)).toList();
			for (int i = 0; i < digests.size(); i++) {
				files.save(file(unwritten.get(i), digests.get(i), now));
			}
		});
		unwritten.clear();
		unwrittenBytes = 0;
	}

	private Optional<byte[]> keep(Arrived file, Instant now) {
		return file.tooLarge() ? Optional.empty() : Optional.of(originals.keep(file.bytes(), now));
	}

	private DeliveryFile file(Arrived arrived, Optional<byte[]> sha256, Instant now) {
		var file = new DeliveryFile(delivery, arrived.name(), arrived.bytes().length, sha256.orElse(null));
		if (arrived.tooLarge()) {
			file.settle(new Outcome.Refused(
					"larger than %d MB, the largest size that is taken in (hemeroteca.intake.largest-file)"
						.formatted(settings.largestFile().toMegabytes())),
					now);
		}
		return file;
	}

	/** Writes what is left, and lets the work begin. */
	@Override
	public void close() {
		write();
		queue.work(delivery);
	}

	// What a database or a page cannot show is made visible; what is longer than any path
	// keeps both ends.
	private static String label(String name) {
		var label = new StringBuilder();
		name.codePoints().forEach((c) -> label.appendCodePoint(showable(c) ? c : 0xFFFD));
		if (label.length() > LONGEST_NAME) {
			label.replace(LONGEST_NAME / 2, label.length() - LONGEST_NAME / 2, "…");
		}
		return label.isEmpty() ? "(no name)" : label.toString();
	}

	private static boolean showable(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	private record Arrived(String name, byte[] bytes, boolean tooLarge) {
	}

}
