package hemeroteca.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/**
 * Looks whether an index on disk can be opened at all, before anything depends on it. One
 * that cannot is set aside: the index is derived, so that the next comparison with the
 * database makes it again.
 */
final class SoundIndex {

	private static final Logger LOG = LoggerFactory.getLogger(SoundIndex.class);

	private static final String ASIDE = ".damaged";

	private SoundIndex() {
	}

	/**
	 * Sets aside each index that cannot be opened, for somebody to look at until the next
	 * one is; and deletes those of another mapping.
	 * @param root the folder that holds a folder for each index; it need not exist
	 */
	static void ensureIn(Path root) throws IOException {
		Files.createDirectories(root);
		var mapping = root.resolve("mapping");
		boolean current = Files.exists(mapping) && Files.readString(mapping).equals(Mapping.VERSION);
		for (Path index : indexes(root)) {
			if (current) {
				ensure(index);
			}
			else {
				LOG.info("The search index is another version's, and is made again from the database.");
				FileSystemUtils.deleteRecursively(index);
			}
		}
		Files.writeString(mapping, Mapping.VERSION);
	}

	private static List<Path> indexes(Path root) throws IOException {
		try (var folders = Files.list(root)) {
			return folders.filter(Files::isDirectory).filter((folder) -> !folder.toString().endsWith(ASIDE)).toList();
		}
	}

	private static void ensure(Path index) throws IOException {
		try (var directory = FSDirectory.open(index)) {
			if (DirectoryReader.indexExists(directory)) {
				DirectoryReader.open(directory).close();
			}
		}
		catch (IOException | RuntimeException damage) {
			var aside = index.resolveSibling(index.getFileName() + ASIDE);
			FileSystemUtils.deleteRecursively(aside);
			Files.move(index, aside, ATOMIC_MOVE);
			LOG.warn("The search index is damaged ({}). It was set aside as {}, and is made again from the database.",
					damage.getMessage(), aside);
		}
	}

}
