package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/** The folder that PostgreSQL keeps its data in. What is done here needs no server. */
final class DataDirectory {

	/** The version of the binaries that the build brings. */
	static final String MAJOR_VERSION = "18";

	private final Path folder;

	private final Password password;

	private final Tools tools;

	DataDirectory(Path folder, Password password, Tools tools) {
		this.folder = folder;
		this.password = password;
		this.tools = tools;
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Returns whether there is data, and makes sure that our PostgreSQL can read it.
	 * @throws CannotStart if it is another major version's, or no data at all
	 */
	boolean exists() throws IOException {
		if (!Files.exists(this.folder)) {
			return false;
		}
		var file = this.folder.resolve("PG_VERSION");
		var version = Files.exists(file) ? Files.readString(file).strip() : "nothing that we know";
		if (!version.equals(MAJOR_VERSION)) {
			throw new CannotStart(
					"""
							The data in %s was written by PostgreSQL %s, and this program brings PostgreSQL %s; nothing was \
							changed. Run the version of Hemeroteca that wrote it, or choose another home with HEMEROTECA_HOME."""
						.formatted(this.folder, version, MAJOR_VERSION));
		}
		return true;
	}

	/** Makes the data aside and moves it into place, so that it is whole or absent. */
	void create() throws IOException {
		var unfinished = this.folder.resolveSibling(this.folder.getFileName() + ".unfinished");
		FileSystemUtils.deleteRecursively(unfinished);
		this.password.keep(Password.random());
		// PostgreSQL's own locale compares and folds alike on every machine.
		this.tools.run("initdb", "--pgdata=" + unfinished, "--username=" + EmbeddedPostgres.NAME,
				"--pwfile=" + this.password.file(), "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions");
		command(unfinished, "create database " + EmbeddedPostgres.NAME);
		Files.move(unfinished, this.folder, ATOMIC_MOVE);
	}

	/** Gives the owner a new password if the file with the old one is gone. */
	void ensurePassword() throws IOException {
		if (!this.password.isKept()) {
			var fresh = Password.random();
			command(this.folder, "alter role %s password '%s'".formatted(EmbeddedPostgres.NAME, fresh));
			this.password.keep(fresh);
		}
	}

	private void command(Path data, String sql) throws IOException {
		this.tools.feed(sql + "\n", "postgres", "--single", "-D", data.toString(), "-c", "exit_on_error=true",
				"postgres");
	}

}
