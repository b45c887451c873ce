package hemeroteca.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * The folder in which everything lives, held by one running program at a time. The
 * operating system releases the hold when the program ends, however it ends.
 */
final class Home implements AutoCloseable {

	/** A byte that no content reaches, so that others can read who holds the lock. */
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

	private static final int LONGEST_PROCESS_ID = 20;

	private final Path folder;

	private final FileChannel lock;

	private Home(Path folder, FileChannel lock) {
		this.folder = folder;
		this.lock = lock;
	}

	/**
	 * Opens the folder, and makes it if it is not there.
	 * @throws CannotStart if it cannot be written to, is held by another program, or has
	 * too little space left
	 */
	static Home open(Path folder, DataSize minimumFreeSpace) {
		var absolute = folder.toAbsolutePath().normalize();
		try {
			Files.createDirectories(absolute, Platform.onlyOwner("rwx------"));
			var home = new Home(absolute, FileChannel.open(absolute.resolve("lock"), CREATE, READ, WRITE));
			home.hold();
			home.requireSpace(minimumFreeSpace);
			home.sign();
			return home;
		}
		catch (IOException ex) {
			throw new CannotStart(
					"The home folder %s cannot be written to. Make it writable, or choose another one with HEMEROTECA_HOME."
						.formatted(absolute),
					ex);
		}
	}

	private void hold() throws IOException {
		if (tryLock() == null) {
			var holder = read();
			close();
			throw new CannotStart("""
					Another Hemeroteca%s is running on the home folder %s. Use that one, stop it first, or choose \
					another folder with HEMEROTECA_HOME."""
				.formatted(holder.isEmpty() ? "" : " (process " + holder + ")", this.folder));
		}
	}

	private @Nullable FileLock tryLock() throws IOException {
		try {
			return this.lock.tryLock(LOCKED_BYTE, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null; // held by this very process
		}
	}

	private String read() throws IOException {
		var holder = ByteBuffer.allocate(LONGEST_PROCESS_ID);
		this.lock.read(holder, 0);
		return US_ASCII.decode(holder.flip()).toString();
	}

	private void requireSpace(DataSize minimum) throws IOException {
		var free = DataSize.ofBytes(Files.getFileStore(this.folder).getUsableSpace());
		if (free.compareTo(minimum) < 0) {
			close();
			throw new CannotStart("""
					The disk of the home folder %s has only %d MB free, and at least %d MB are wanted. Make room, or \
					lower hemeroteca.database.minimum-free-space.""".formatted(this.folder, free.toMegabytes(),
					minimum.toMegabytes()));
		}
	}

	/**
	 * Leaves the number of this process for the sentence that turns a second one away.
	 */
	private void sign() throws IOException {
		this.lock.truncate(0).write(US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
	}

	Path folder() {
		return this.folder;
	}

	/** Returns the path of a file or folder in the home. */
	Path resolve(String name) {
		return this.folder.resolve(name);
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

}
