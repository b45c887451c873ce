package hemeroteca.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import hemeroteca.archive.Sha256;
import hemeroteca.format.Container;
import hemeroteca.format.Content;
import hemeroteca.format.Unreadable;
import hemeroteca.intake.Batch.Arrived;
import hemeroteca.intake.ContainerRow.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives what a container holds. How far it was read is kept with what was read, so
 * that the same container goes on from there when it comes again in the same delivery.
 */
final class Unpacking {

	private static final Logger LOG = LoggerFactory.getLogger(Unpacking.class);

	static final int LONGEST_NAME = 500;

	private final long delivery;

	private final String name;

	private final byte[] beginning;

	private final boolean mayHaveCome;

	private final PictureDesk pictures;

	private final Reception reception;

	/** Writes what came before, so that the ledger has all in the order it came. */
	private final Runnable writingBefore;

	private final Runnable work;

	private final Batch batch;

	/**
	 * @param beginning its first bytes, by which it is known again
	 * @param mayHaveCome whether it may have come before in this delivery
	 * @param work lets the work begin, for there is something to do
	 */
	Unpacking(long delivery, String name, byte[] beginning, boolean mayHaveCome, PictureDesk pictures,
			Reception reception, Runnable writingBefore, Runnable work) {
		this.delivery = delivery;
		this.name = name;
		this.beginning = beginning;
		this.mayHaveCome = mayHaveCome;
		this.pictures = pictures;
		this.reception = reception;
		this.writingBefore = writingBefore;
		this.work = work;
		this.batch = new Batch(delivery, reception);
	}

	/**
	 * Unpacks the bytes, if they are a container.
	 * @param bytes from the first on
	 * @param counting the same, further below
	 * @return whether they are
	 * @throws IOException if the bytes cannot be had; what came before is received
	 */
	boolean unpack(InputStream bytes, Counting counting) throws IOException {
		var before = mayHaveCome ? reception.containers.find(delivery, name, Sha256.of(beginning))
				: Optional.<ContainerRow>empty();
		var opened = reception.opener.open(name, bytes, before.map(ContainerRow::position).orElse(0L));
		if (opened.isEmpty()) {
			return false;
		}
		writingBefore.run();
		try (Container container = opened.get()) {
			if (before.filter(Unpacking::isComplete).isEmpty()) {
				limit(counting);
				read(container, reception.containers.open(delivery, name, container.format(), Sha256.of(beginning)),
						counting);
			}
		}
		return true;
	}

	// It came again, and all of it is here.
	private static boolean isComplete(ContainerRow row) {
		return row.state() == State.READ || row.state() == State.BROKEN;
	}

	private void limit(Counting counting) {
		var most = reception.settings.largestContainer();
		if (most != null) {
			counting.limit(most.toBytes());
		}
	}

	private void read(Container container, long row, Counting counting) throws IOException {
		long position = container.position();
		try {
			for (Content content = container.next(); content != null; content = container.next()) {
				take(content, row);
				position = container.position();
				if (batch.isFull() && write(row, position)) {
					reception.containers.close(row, State.CANCELLED, null, null);
					return;
				}
			}
			write(row, position);
			reception.containers.close(row, State.READ, counting.count(), null);
		}
		catch (Unreadable damage) {
			breakOff(row, position, counting, damage.getMessage());
		}
		catch (IOException gone) {
			if (!counting.isTooLarge()) {
				write(row, position);
				throw gone;
			}
			breakOff(row, position, counting,
					"larger than %s, the largest container that is taken in (hemeroteca.intake.largest-container)"
						.formatted(reception.settings.largestContainer()));
		}
		catch (RuntimeException | StackOverflowError fault) {
			if (Outage.is(fault)) {
				throw fault; // the container is sound: it goes on from here when it comes
								// again
			}
			LOG.error("A fault of Hemeroteca while unpacking {}", name, fault);
			breakOff(row, position, counting,
					"a fault of Hemeroteca: %s while unpacking it".formatted(fault.getClass().getSimpleName()));
		}
	}

	private void take(Content content, long row) {
		switch (content) {
			case Content.File(var inner, var bytes) -> {
				batch.add(new Arrived(row, inside(inner), null, bytes, bytes.length, Optional.empty()));
				batch.count("pages");
			}
			case Content.Picture(var inner, var mediaType, var bytes) -> {
				pictures.take(delivery, new Content.Picture(inside(inner), mediaType, bytes));
				batch.count("pictures");
			}
			case Content.Other other -> batch.count(other.reason());
			case Content.Damaged(var inner, var reason) -> {
				batch.add(new Arrived(row, inside(inner), null, new byte[0], 0,
						Optional.of(new Outcome.Unreadable(reason))));
				batch.count("damaged");
			}
		}
	}

	private String inside(String inner) {
		return name + " › " + inner;
	}

	private boolean write(long row, long position) {
		boolean cancelled = batch.write(row, position);
		work.run();
		return cancelled;
	}

	// The container itself is what cannot be read: a row of its own says so.
	private void breakOff(long row, long position, Counting counting, String why) {
		batch
			.add(new Arrived(row, name, null, new byte[0], counting.count(), Optional.of(new Outcome.Unreadable(why))));
		write(row, position);
		reception.containers.close(row, State.BROKEN, counting.count(), why);
	}

}
