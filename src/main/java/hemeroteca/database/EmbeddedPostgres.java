package hemeroteca.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;

/**
 * A PostgreSQL server that lives and ends with the program. Its data is in the home
 * folder; only this machine reaches it, and only with the password kept there.
 */
final class EmbeddedPostgres {

	/** The database, and the role that owns it. */
	static final String NAME = "hemeroteca";

	private static final int ATTEMPTS = 3;

	/**
	 * Another program was faster at the port; the processes of a killed server linger.
	 */
	private static final List<String> PASSING = List.of("could not create any TCP/IP sockets",
			"pre-existing shared memory block");

	private static final Duration LOOKING = Duration.ofSeconds(3);

	private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

	private final DatabaseSettings settings;

	private final Binaries binaries;

	private final Tools tools;

	private final Password password;

	private final DataDirectory data;

	private final ServerLog serverLog;

	private int port;

	private boolean ended;

	/** What was said of the trouble at hand. */
	private String told = "";

	private EmbeddedPostgres(Home home, DatabaseSettings settings) throws IOException {
		this.settings = settings;
		this.binaries = Binaries.in(home.resolve("cache"));
		this.tools = new Tools(this.binaries, home.resolve("postgres.tool.log"));
		this.password = new Password(home.resolve("postgres.password"));
		this.data = new DataDirectory(home.resolve("postgres"), this.password, this.tools);
		this.serverLog = new ServerLog(home.resolve("postgres.log"));
	}

	/**
	 * Starts the server on the data in the home, and makes a new database if there is
	 * none. What a hard end of the last run left behind is cleared up first.
	 * @throws CannotStart if the data is another version's, or the server does not come
	 * up
	 */
	static EmbeddedPostgres start(Home home, DatabaseSettings settings) {
		try {
			var postgres = new EmbeddedPostgres(home, settings);
			postgres.stopAtTheLatestWithTheProgram();
			postgres.start();
			postgres.watch();
			return postgres;
		}
		catch (IOException ex) {
			throw new CannotStart("""
					The embedded PostgreSQL cannot be started in %s: %s. Mend that, or set spring.datasource.url \
					to a PostgreSQL of your own.""".formatted(home.folder(), ex.getMessage()), ex);
		}
	}

	/**
	 * Ends all connections, writes everything to disk and stops the server, if it runs.
	 */
	synchronized void stop() throws IOException {
		this.ended = true;
		end();
	}

	private void end() throws IOException {
		if (Postmaster.of(this.data.folder()).filter(Postmaster::runs).isPresent()) {
			this.tools.run("pg_ctl", "stop", "--wait", "--timeout=" + this.settings.stopTimeout().toSeconds(),
					"--mode=fast", "--pgdata=" + this.data.folder());
		}
	}

	String address() {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, NAME);
	}

	String password() throws IOException {
		return this.password.read();
	}

	/**
	 * Told to end, Spring closes nothing if the start goes on for long; then this does.
	 */
	private void stopAtTheLatestWithTheProgram() {
		try {
			SpringApplication.getShutdownHandlers().add(() -> {
				try {
					stop();
				}
				catch (IOException ex) {
					log.error("The embedded PostgreSQL does not stop.", ex);
				}
			});
		}
		catch (IllegalStateException ex) {
			throw new CannotStart("The program was told to end while it was starting.", ex);
		}
	}

	private synchronized void start() throws IOException {
		if (this.ended) {
			return; // the program was told to end before the server had begun
		}
		if (this.data.exists()) {
			endLeftBehind();
			this.data.ensurePassword();
		}
		else {
			log.info("A new database is made in {}.", this.data.folder());
			this.data.create();
		}
		this.serverLog.begin();
		launch(1);
		this.binaries.deleteOlder();
	}

	private void endLeftBehind() throws IOException {
		var left = Postmaster.of(this.data.folder());
		if (left.filter(Postmaster::runs).isPresent()) {
			log.info("The last run ended hard and left its PostgreSQL (process {}) behind, which is stopped first.",
					left.get().process());
			end();
		}
		else if (left.isEmpty() || left.get().numberIsTaken()) {
			// PostgreSQL would take the other program for itself. In all other cases it
			// needs the note, to see that no part of the old server is still at work.
			Files.deleteIfExists(Postmaster.note(this.data.folder()));
		}
	}

	/**
	 * Starts the server again when it ends while the program runs: its disk was full, or
	 * somebody killed it.
	 */
	private void watch() {
		Thread.ofPlatform().daemon().name("postgres").start(() -> {
			do {
				LockSupport.parkNanos(LOOKING.toNanos());
			}
			while (keepUp());
		});
	}

	private synchronized boolean keepUp() {
		try {
			if (!this.ended && Postmaster.of(this.data.folder()).filter(Postmaster::runs).isEmpty()) {
				tell("The embedded PostgreSQL has ended, and is started again; its log is " + this.serverLog.file());
				endLeftBehind();
				up();
			}
			this.told = "";
		}
		catch (IOException ex) {
			tell("The embedded PostgreSQL cannot be started, which is tried again: " + ex.getMessage());
		}
		return !this.ended;
	}

	// The disk may stay full for long.
	private void tell(String trouble) {
		if (!this.told.contains(trouble)) {
			this.told += trouble;
			log.warn(trouble);
		}
	}

	private void up() throws IOException {
		this.tools.run("pg_ctl", "start", "--wait", "--timeout=" + this.settings.startTimeout().toSeconds(),
				"--pgdata=" + this.data.folder(), "--log=" + this.serverLog.file(), "--options=" + options());
	}

	private void launch(int attempt) throws IOException {
		this.port = freePort();
		try {
			up();
		}
		catch (Tools.Failed ex) {
			var complaint = this.serverLog.lastComplaint();
			if (attempt == ATTEMPTS || PASSING.stream().noneMatch(complaint::contains)) {
				throw new CannotStart("The embedded PostgreSQL does not start: %s Its log is %s.".formatted(complaint,
						this.serverLog.file()), ex);
			}
			launch(attempt + 1);
		}
	}

	private String options() {
		return Stream
			.of("listen_addresses=127.0.0.1", "port=" + this.port, "unix_socket_directories=",
					"max_connections=" + this.settings.connections(),
					"shared_buffers=" + this.settings.sharedBuffers().toMegabytes() + "MB", "timezone=UTC",
					"log_timezone=UTC", "log_checkpoints=off", "wal_level=minimal", "max_wal_senders=0",
					"random_page_cost=1.1")
			.map((setting) -> "-c " + setting)
			.collect(Collectors.joining(" "));
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
