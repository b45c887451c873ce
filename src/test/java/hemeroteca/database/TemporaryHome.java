package hemeroteca.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Homes for tests. */
public final class TemporaryHome {

	private static final Path SHARED_CACHE = Path.of("target", "test-cache").toAbsolutePath();

	private TemporaryHome() {
	}

	/**
	 * Makes a home in the temporary folder of the machine. It shares the unpacked
	 * PostgreSQL with all others; who asks for it deletes it.
	 */
	public static Path make() {
		try {
			var home = Files.createTempDirectory("hemeroteca-test");
			Files.createSymbolicLink(home.resolve("cache"), Files.createDirectories(SHARED_CACHE));
			return home;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
