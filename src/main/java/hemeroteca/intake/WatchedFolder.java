package hemeroteca.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a folder that nobody writes to any more. Not for several threads.
 */
final class WatchedFolder {

	/** Where files go that were taken. */
	static final String DONE = "done";

	/** Where files go that hold no article. */
	static final String REFUSED = "refused";

	private static final Set<String> OURS = Set.of(DONE, REFUSED);

	/**
	 * One file.
	 *
	 * @param path within the folder, with slashes
	 */
	record Found(String path, Path file, long size, Instant modified) {
	}

	private record Look(long size, Instant modified, Instant since) {
	}

	private final Path folder;

	private final Duration stable;

	private final Clock clock;

	private Map<String, Look> before = new HashMap<>();

	WatchedFolder(Path folder, Duration stable, Clock clock) {
		this.folder = folder;
		this.stable = stable;
		this.clock = clock;
	}

	/**
	 * Looks at the folder.
	 * @return the files that were the same each time for long enough, by name
	 * @throws IOException if the folder cannot be read
	 */
	List<Found> look() throws IOException {
		var now = clock.instant();
		var seen = new HashMap<String, Look>();
		var ready = new ArrayList<Found>();
		for (Found file : all()) {
			var old = before.get(file.path());
			boolean same = old != null && old.size() == file.size() && old.modified().equals(file.modified());
			var look = same ? old : new Look(file.size(), file.modified(), now);
			seen.put(file.path(), look);
			if (!look.since().plus(stable).isAfter(now)) {
				ready.add(file);
			}
		}
		before = seen;
		return ready;
	}

	/** Returns the paths of all files that were there at the last look. */
	Set<String> seen() {
		return before.keySet();
	}

	/** Tells whether a file was there at the last look. */
	boolean holds(String path) {
		return before.containsKey(path);
	}

	/**
	 * Returns all files, by name: hidden ones, links and what was moved away are left
	 * alone.
	 */
	List<Found> all() throws IOException {
		var found = new ArrayList<Found>();
		Path root = folder.toRealPath(); // it may be a link itself
		Files.walkFileTree(root, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes facts) {
				boolean ours = inner.getParent() != null && inner.getParent().equals(root)
						&& OURS.contains(inner.getFileName().toString());
				return (!inner.equals(root) && (ours || isHidden(inner))) ? FileVisitResult.SKIP_SUBTREE
						: FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
				if (facts.isRegularFile() && !isHidden(file)) {
					found.add(new Found(root.relativize(file).toString().replace('\\', '/'), file, facts.size(),
							facts.lastModifiedTime().toInstant()));
				}
				return FileVisitResult.CONTINUE;
			}

			// It went away, or may not be read: the next look tells.
			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
				if (file.equals(root)) {
					throw failed;
				}
				return FileVisitResult.CONTINUE;
			}

		});
		found.sort((one, other) -> one.path().compareTo(other.path()));
		return found;
	}

	private static boolean isHidden(Path path) {
		return path.getFileName().toString().startsWith(".");
	}

	/**
	 * Moves a file away, into a folder of the same name within "done" or "refused".
	 * @param reason stands in a file beside it; null for none
	 */
	void move(Found file, String where, @Nullable String reason) throws IOException {
		Path target = free(folder.resolve(where).resolve(file.path()));
		Files.createDirectories(target.getParent());
		if (reason != null) { // first, for what was moved is not looked at again
			Files.writeString(target.resolveSibling(target.getFileName() + ".reason.txt"), reason + "\n");
		}
		Files.move(file.file(), target);
	}

	private static Path free(Path wanted) {
		Path target = wanted;
		for (int number = 2; Files.exists(target); number++) {
			target = wanted.resolveSibling("%d %s".formatted(number, wanted.getFileName()));
		}
		return target;
	}

}
