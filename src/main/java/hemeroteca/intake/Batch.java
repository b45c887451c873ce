package hemeroteca.intake;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What was received and is not in the database yet: a few megabytes at most. */
final class Batch {

	private static final long MOST_BYTES = 8 << 20;

	private static final int MOST_FILES = 100;

	private static final int MOST_COUNTED = 1_000;

	static final int LONGEST_NAME = 1_000;

	/**
	 * One file.
	 *
	 * @param outcome if there is nothing to be read; then its bytes are not kept
	 */
	record Arrived(@Nullable Long container, String name, @Nullable URI address, byte[] bytes, long size,
			Optional<Outcome> outcome) {

		Arrived {
			name = Labels.shown(name, LONGEST_NAME);
		}

	}

	private final long delivery;

	private final Reception reception;

	private final List<Arrived> files = new ArrayList<>();

	private final Map<String, Long> counts = new HashMap<>();

	private long bytes;

	private int counted;

	Batch(long delivery, Reception reception) {
		this.delivery = delivery;
		this.reception = reception;
	}

	void add(Arrived file) {
		files.add(file);
		bytes += file.bytes().length;
	}

	/**
	 * Counts what came in a container.
	 * @param what in the plural
	 */
	void count(String what) {
		counts.merge(what, 1L, Long::sum);
		counted++;
	}

	boolean isEmpty() {
		return files.isEmpty() && counts.isEmpty();
	}

	boolean isFull() {
		return bytes > MOST_BYTES || files.size() >= MOST_FILES || counted >= MOST_COUNTED;
	}

	/** Writes the files that came by themselves. */
	void write() {
		reception.inTransaction(this::writeFiles);
		clear();
	}

	/**
	 * Writes the files of a container, and how far it was read.
	 * @return whether the delivery was cancelled
	 */
	boolean write(long container, long position) {
		reception.inTransaction(() -> {
			writeFiles();
			reception.containers.advance(container, position, counts);
		});
		clear();
		return reception.isCancelled(delivery);
	}

	// All bytes before all files: each statement for bytes would else write the files
	// before it one by one.
	private void writeFiles() {
		if (files.isEmpty()) {
			return;
		}
		var now = reception.clock.instant();
		boolean cancelled = reception.staysCancelled(delivery);
		var digests = files.stream().map((file) -> keep(file, now)).toList();
		for (int i = 0; i < digests.size(); i++) {
			reception.files.save(row(files.get(i), digests.get(i), cancelled, now));
		}
	}

	private Optional<byte[]> keep(Arrived file, Instant now) {
		return file.outcome().isPresent() ? Optional.empty() : Optional.of(reception.originals.keep(file.bytes(), now));
	}

	private DeliveryFile row(Arrived arrived, Optional<byte[]> sha256, boolean cancelled, Instant now) {
		var file = new DeliveryFile(delivery, arrived.container(), arrived.name(), arrived.address(), arrived.size(),
				sha256.orElse(null));
		arrived.outcome()
			.or(() -> cancelled ? Optional.of(new Outcome.Cancelled()) : Optional.empty())
			.ifPresent((outcome) -> file.settle(outcome, now));
		return file;
	}

	private void clear() {
		files.clear();
		counts.clear();
		bytes = 0;
		counted = 0;
	}

}
