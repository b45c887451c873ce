package hemeroteca.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import hemeroteca.archive.Sha256;
import hemeroteca.format.Content;
import hemeroteca.intake.Batch.Arrived;
import org.jspecify.annotations.Nullable;

/**
 * Receives the files of one delivery, one after the other, in flat memory. When
 * {@link #close()} has returned, all of them are in the database. Not for several threads
 * at once.
 */
public class Receiver implements AutoCloseable {

	/** As much of a container as it is known again by. */
	private static final int BEGINNING = 64 * 1024;

	private static final int BUFFER = 256 * 1024;

	private static final String BESIDE = "Folders beside saved pages";

	private final long delivery;

	private long received;

	private final List<ContainerRow> before;

	private final PictureDesk pictures;

	private final Reception reception;

	private final Companions companions = new Companions();

	private final Batch files;

	private final Batch beside;

	private boolean working;

	/**
	 * @param received files that came by themselves before
	 * @param before containers that came before
	 */
	Receiver(long delivery, long received, List<ContainerRow> before, PictureDesk pictures, Reception reception) {
		this.delivery = delivery;
		this.received = received;
		this.before = before;
		this.pictures = pictures;
		this.reception = reception;
		this.files = new Batch(delivery, reception);
		this.beside = new Batch(delivery, reception);
	}

	/** Returns the number of the delivery. */
	public long delivery() {
		return delivery;
	}

	/**
	 * Receives a file.
	 * @param name as the sender calls it, with its folder; a label, never a path
	 * @param content read to its end, or to one byte beyond the largest size; that of a
	 * container always to its end
	 * @throws TooManyFiles if the delivery is full
	 */
	public void take(String name, InputStream content) throws IOException {
		take(name, null, content);
	}

	/**
	 * Receives a file.
	 * @param address where it comes from, if the sender knows; wins over what it says
	 */
	public void take(String name, @Nullable URI address, InputStream content) throws IOException {
		var counting = new Counting(content);
		var bytes = new BufferedInputStream(counting, BUFFER);
		byte[] beginning = beginning(bytes);
		var unpacking = new Unpacking(delivery, Labels.shown(name, Unpacking.LONGEST_NAME), beginning,
				!before.isEmpty(), pictures, reception, files::write, this::work);
		if (!unpacking.unpack(bytes, counting)) {
			takeFile(name, address, bytes);
		}
	}

	private static byte[] beginning(InputStream bytes) throws IOException {
		bytes.mark(BEGINNING);
		byte[] beginning = bytes.readNBytes(BEGINNING);
		bytes.reset();
		return beginning;
	}

	private void takeFile(String name, @Nullable URI address, InputStream content) throws IOException {
		int most = Math.toIntExact(reception.settings.largestFile().toBytes());
		byte[] bytes = content.readNBytes(most + 1);
		var companion = companions.of(name, bytes);
		if (companion.isPresent()) {
			takeCompanion(companion.get());
			return;
		}
		if (received >= reception.settings.mostFiles()) {
			throw new TooManyFiles(delivery, reception.settings.mostFiles());
		}
		received++;
		companions.note(name);
		boolean tooLarge = bytes.length > most;
		files.add(new Arrived(null, name, address, tooLarge ? new byte[0] : bytes, bytes.length,
				tooLarge ? Optional.of(tooLarge()) : Optional.empty()));
		if (files.isFull()) {
			files.write();
			work();
		}
	}

	private Outcome tooLarge() {
		return new Outcome.Unreadable(
				"larger than %d MB, the largest size that is taken in (hemeroteca.intake.largest-file)"
					.formatted(reception.settings.largestFile().toMegabytes()));
	}

	private void takeCompanion(Content content) {
		switch (content) {
			case Content.Picture picture -> {
				pictures.take(delivery, picture);
				beside.count("pictures");
			}
			case Content.Other other -> beside.count(other.reason());
			case Content.File file -> throw new IllegalStateException("a page beside a page: " + file.name());
			case Content.Damaged damaged -> throw new IllegalStateException("damaged: " + damaged.name());
		}
	}

	private void writeBeside() {
		if (beside.isEmpty()) {
			return;
		}
		long row = reception.containers.open(delivery, BESIDE, "saved pages", Sha256.of(new byte[0]));
		beside.write(row, 0);
		reception.containers.close(row, ContainerRow.State.READ, null, null);
	}

	private void work() {
		if (!working) {
			working = true;
			reception.queue.work(delivery);
		}
	}

	/** Writes what is left, and lets the work begin. */
	@Override
	public void close() {
		files.write();
		writeBeside();
		reception.queue.work(delivery);
	}

}
