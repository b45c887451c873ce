package hemeroteca.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import hemeroteca.intake.WatchedFolder.Found;
import org.jspecify.annotations.Nullable;

/**
 * Takes files of the watched folder to one delivery, or to the next when that is full. A
 * delivery is opened when there is something to bring. Closed, all that was taken is
 * noted.
 */
final class WatchedDelivery implements AutoCloseable {

	private final WatchedFiles files;

	private final Supplier<Receiver> next;

	private final List<Found> taken = new ArrayList<>();

	private Supplier<Receiver> opening;

	private @Nullable Receiver receiver;

	/**
	 * @param first opens the first delivery
	 * @param next opens those after it
	 */
	WatchedDelivery(WatchedFiles files, Supplier<Receiver> first, Supplier<Receiver> next) {
		this.files = files;
		this.opening = first;
		this.next = next;
	}

	/**
	 * Takes a file.
	 * @throws IOException if it cannot be read
	 */
	void take(Found file) throws IOException {
		try {
			bring(file);
		}
		catch (TooManyFiles full) {
			close();
			bring(file);
		}
		taken.add(file);
	}

	// Whoever put the file there may have put a link in its place since.
	private void bring(Found file) throws IOException {
		try (var bytes = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
			var open = receiver();
			files.note(open.delivery(), file);
			open.take(file.path(), bytes);
		}
	}

	private Receiver receiver() {
		if (receiver == null) {
			receiver = opening.get();
			opening = next;
		}
		return receiver;
	}

	@Override
	public void close() {
		if (receiver != null) {
			var full = receiver;
			receiver = null;
			full.close();
			taken.forEach(files::noteReceived); // now all of it is written
			taken.clear();
		}
	}

}
