package hemeroteca.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/**
 * A PostgreSQL server that lives and ends with the program. Its data is in the home
 * folder; only this machine reaches it, and only with the password kept there.
 */
final class EmbeddedPostgres {

	static final String MAJOR_VERSION = "18";

	static final String NAME = "hemeroteca";

	private static final int ATTEMPTS = 3;

	private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

	private final DatabaseSettings settings;

	private final Path data;

	private final Path unfinished;

	private final Path serverLog;

	private final Binaries binaries;

	private final Tools tools;

	private final Password password;

	private int port;

	EmbeddedPostgres(Home home, DatabaseSettings settings) throws IOException {
		this.settings = settings;
		this.data = home.resolve("postgres");
		this.unfinished = home.resolve("postgres.unfinished");
		this.serverLog = home.resolve("postgres.log");
		this.password = new Password(home.resolve("postgres.password"));
		this.binaries = Binaries.in(home.resolve("cache"));
		this.tools = new Tools(this.binaries, home.resolve("cache").resolve("output.txt"));
	}

	/**
	 * Starts the server, after it has cleared up what a hard end of the last run left.
	 * @throws CannotStart if the data is another version's, or the server does not come
	 * up
	 */
	void start() throws IOException {
		requireOurVersion();
		endLeftBehind();
		if (!Files.exists(this.data)) {
			create();
		}
		else if (!this.password.isKept()) {
			renewPassword();
		}
		launch();
		this.binaries.deleteOlder();
	}

	/** Ends all connections, writes everything to disk and stops the server. */
	void stop() throws IOException {
		stopServer();
	}

	String address() {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, NAME);
	}

	String password() throws IOException {
		return this.password.read();
	}

	private void requireOurVersion() throws IOException {
		if (!Files.exists(this.data)) {
			return;
		}
		var file = this.data.resolve("PG_VERSION");
		if (!Files.exists(file)) {
			throw new CannotStart(
					"The folder %s holds no PostgreSQL data. Move it away, or choose another home with HEMEROTECA_HOME."
						.formatted(this.data));
		}
		var version = Files.readString(file).strip();
		if (!version.equals(MAJOR_VERSION)) {
			throw new CannotStart(
					"The data in %s was written by PostgreSQL %s, and this program brings PostgreSQL %s; nothing was changed. Run the version of Hemeroteca that wrote it, or choose another home with HEMEROTECA_HOME."
						.formatted(this.data, version, MAJOR_VERSION));
		}
	}

	private void endLeftBehind() throws IOException {
		var left = Postmaster.of(this.data);
		if (left.filter(Postmaster::runs).isPresent()) {
			log.info("The last run ended hard; its PostgreSQL (process {}) is stopped first.", left.get().process());
			stopServer();
		}
		// PostgreSQL takes any living process of that number for itself and does not
		// start.
		Files.deleteIfExists(Postmaster.note(this.data));
	}

	/**
	 * Makes the data elsewhere and moves it into place, so that it is whole or absent.
	 */
	private void create() throws IOException {
		log.info("A new database is made in {}.", this.data);
		FileSystemUtils.deleteRecursively(this.unfinished);
		this.password.keep(Password.random());
		// PostgreSQL's own locale sorts and folds alike on every machine.
		this.tools.run("initdb", "--pgdata=" + this.unfinished, "--username=" + NAME,
				"--pwfile=" + this.password.file(), "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions");
		command(this.unfinished, "create database " + NAME);
		Files.move(this.unfinished, this.data, ATOMIC_MOVE);
	}

	private void renewPassword() throws IOException {
		var fresh = Password.random();
		command(this.data, "alter role %s password '%s'".formatted(NAME, fresh));
		this.password.keep(fresh);
	}

	/** Carries out one statement while no server runs. */
	private void command(Path directory, String sql) throws IOException {
		this.tools.feed(sql + "\n", "postgres", "--single", "-D", directory.toString(), "-c", "exit_on_error=true",
				"postgres");
	}

	private void launch() throws IOException {
		keepLastLog();
		for (var attempt = 1;; attempt++) {
			this.port = freePort();
			try {
				this.tools.run("pg_ctl", "start", "--wait", "--timeout=" + this.settings.startTimeout().toSeconds(),
						"--pgdata=" + this.data, "--log=" + this.serverLog, "--options=" + options());
				return;
			}
			catch (Tools.ToolFailed ex) {
				if (attempt == ATTEMPTS) {
					throw new CannotStart("The embedded PostgreSQL does not start: %s Its log is %s."
						.formatted(lastComplaint(), this.serverLog), ex);
				}
			}
		}
	}

	private String options() {
		return List
			.of("listen_addresses=127.0.0.1", "port=" + this.port, "unix_socket_directories=",
					"max_connections=" + this.settings.connections(),
					"shared_buffers=" + this.settings.sharedBuffers().toMegabytes() + "MB", "timezone=UTC",
					"log_timezone=UTC", "log_checkpoints=off", "wal_level=minimal", "max_wal_senders=0",
					"random_page_cost=1.1")
			.stream()
			.map((setting) -> "-c " + setting)
			.collect(Collectors.joining(" "));
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void keepLastLog() throws IOException {
		if (Files.exists(this.serverLog)) {
			Files.move(this.serverLog, this.serverLog.resolveSibling("postgres.last.log"), REPLACE_EXISTING);
		}
	}

	private String lastComplaint() throws IOException {
		try (var lines = Files.lines(this.serverLog)) {
			return lines.filter((line) -> line.contains("FATAL:") || line.contains("PANIC:"))
				.reduce((first, second) -> second)
				.orElse("it gives no reason.");
		}
	}

	private void stopServer() throws IOException {
		this.tools.run("pg_ctl", "stop", "--wait", "--timeout=" + this.settings.stopTimeout().toSeconds(),
				"--mode=fast", "--pgdata=" + this.data);
	}

}
