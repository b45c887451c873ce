package hemeroteca.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

/**
 * The PostgreSQL that came with the program, unpacked once. The folder's name holds the
 * checksum of what was packed, so a newer program brings its own.
 */
final class Binaries {

	private static final String PACKED = "classpath*:/postgres-*.txz";

	private static final String PREFIX = "postgres-";

	private static final int EXECUTABLE = 0100;

	private final Path folder;

	private Binaries(Path folder) {
		this.folder = folder;
	}

	/** Unpacks the binaries into a folder of the cache, unless they are there. */
	static Binaries in(Path cache) throws IOException {
		var packed = packed();
		var folder = cache.resolve(PREFIX + checksum(packed));
		if (!Files.isDirectory(folder)) {
			unpack(packed, folder);
		}
		return new Binaries(folder);
	}

	/** Returns the path of {@code initdb}, {@code pg_ctl} or {@code postgres}. */
	Path program(String name) {
		return this.folder.resolve("bin").resolve(name);
	}

	/** Deletes what earlier versions of the program unpacked. */
	void deleteOlder() throws IOException {
		try (var all = Files.newDirectoryStream(this.folder.getParent(), PREFIX + "*")) {
			for (var each : all) {
				if (!each.equals(this.folder)) {
					FileSystemUtils.deleteRecursively(each);
				}
			}
		}
	}

	private static Resource packed() throws IOException {
		var found = new PathMatchingResourcePatternResolver().getResources(PACKED);
		if (found.length != 1) {
			throw new CannotStart(
					"""
							This build brings %d PostgreSQL databases instead of one. Set spring.datasource.url to a PostgreSQL \
							of your own, or build the program on the machine that it is to run on."""
						.formatted(found.length));
		}
		return found[0];
	}

	/** The directory of the jar knows it, so nothing has to be read. */
	private static String checksum(Resource packed) throws IOException {
		var connection = (JarURLConnection) packed.getURL().openConnection();
		return Long.toHexString(connection.getJarEntry().getCrc());
	}

	private static void unpack(Resource packed, Path folder) throws IOException {
		Files.createDirectories(folder.getParent());
		var unfinished = Files.createTempDirectory(folder.getParent(), PREFIX);
		try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed.getInputStream())))) {
			for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, unfinished.resolve(entry.getName()));
			}
		}
		Files.move(unfinished, folder, ATOMIC_MOVE);
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, target);
		if ((entry.getMode() & EXECUTABLE) != 0 && Platform.posix()) {
			Files.setPosixFilePermissions(target, Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE));
		}
	}

}
