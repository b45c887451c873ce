package hemeroteca.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import javax.sql.DataSource;

import hemeroteca.intake.WatchedFolder.Found;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Imports what is put into the watched folder, and moves it to "done" or "refused" once
 * its outcome is known. What was taken is noted in the database first, so that after a
 * crash it goes on with the same delivery. Of several nodes one at a time looks.
 */
@Component
class Watch {

	private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

	private static final long LOCK = 0x666F6C64L;

	private static final String ORIGIN = "from the watched folder";

	private final Intake intake;

	private final JdbcClient database;

	private final DataSource source;

	private final WatchSettings settings;

	private final @Nullable WatchedFolder folder;

	private @Nullable Thread watcher;

	private String trouble = "";

	Watch(Intake intake, JdbcClient database, DataSource source, WatchSettings settings, Clock clock) {
		this.intake = intake;
		this.database = database;
		this.source = source;
		this.settings = settings;
		this.folder = (settings.folder() != null)
				? new WatchedFolder(settings.folder().toAbsolutePath().normalize(), settings.folderStable(), clock)
				: null;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(2)
	void start() {
		if (folder != null) {
			watcher = Thread.ofVirtual().name("folder").start(() -> watch(folder));
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		if (watcher != null) {
			watcher.interrupt();
			watcher.join();
		}
	}

	private void watch(WatchedFolder folder) {
		while (!Thread.currentThread().isInterrupted()) {
			try {
				lookAlone(folder);
				trouble = "";
			}
			catch (IOException | SQLException | RuntimeException unreadable) {
				tell(unreadable);
			}
			try {
				Thread.sleep(settings.folderEvery());
			}
			catch (InterruptedException stopped) {
				return;
			}
		}
	}

	// Once, and not every few seconds.
	private void tell(Exception unreadable) {
		String why = (unreadable instanceof NoSuchFileException) ? "there is no such folder"
				: String.valueOf(unreadable);
		if (!why.equals(trouble) && !Thread.currentThread().isInterrupted()) {
			LOG.warn("The watched folder {} cannot be imported from: {}", settings.folder(), why);
		}
		trouble = why;
	}

	// The lock goes with the connection, and so with the program.
	private void lookAlone(WatchedFolder folder) throws IOException, SQLException {
		try (var connection = source.getConnection()) {
			if (ask(connection, "select pg_try_advisory_lock(%d)")) {
				try {
					look(folder);
				}
				finally {
					ask(connection, "select pg_advisory_unlock(%d)");
				}
			}
		}
	}

	private static boolean ask(Connection connection, String question) throws SQLException {
		try (var statement = connection.createStatement();
				var answer = statement.executeQuery(question.formatted(LOCK))) {
			return answer.next() && answer.getBoolean(1);
		}
	}

	void look(WatchedFolder folder) throws IOException {
		var fresh = new LinkedHashMap<String, List<Found>>();
		for (Found file : folder.look()) {
			var taken = taken(file);
			if (taken == null) {
				fresh.computeIfAbsent(file.folder(), (key) -> new ArrayList<>()).add(file);
			}
			else if (isReceived(taken, file)) {
				moveIfSettled(folder, taken, file);
			}
			else {
				receive(intake.reopen(taken).orElseThrow(), List.of(file));
			}
		}
		for (var entry : fresh.entrySet()) {
			receive(intake.open(Instructions.of(ORIGIN).labelled(entry.getKey())), entry.getValue());
		}
	}

	private @Nullable Long taken(Found file) {
		return database.sql("select delivery from watched_file where path = ? and size = ? and modified = ?")
			.params(file.path(), file.size(), file.modified().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	private boolean isReceived(long delivery, Found file) {
		return database
			.sql("""
									select exists (select from watched_file where path = :path and received)
								    or exists (select from delivery_file where delivery = :delivery and container is null and name = :name)
									    or exists (select from delivery_container where delivery = :delivery and name = :holder and state <> 'open')
					""")
			.param("delivery", delivery)
			.param("name", Labels.shown(file.path(), Batch.LONGEST_NAME))
			.param("holder", Labels.shown(file.path(), Unpacking.LONGEST_NAME))
			.param("path", file.path())
			.query(Boolean.class)
			.single();
	}

	private void receive(Receiver receiver, List<Found> files) throws IOException {
		try (receiver) {
			for (Found file : files) {
				note(receiver.delivery(), file);
				try (var bytes = Files.newInputStream(file.file())) {
					receiver.take(file.path(), bytes);
				}
			}
		}
		files.forEach(this::noteReceived); // now that the receiver is closed, and all is
											// written
	}

	private void noteReceived(Found file) {
		database.sql("update watched_file set received = true where path = ?").param(file.path()).update();
	}

	private void note(long delivery, Found file) {
		database
			.sql("""
					insert into watched_file (path, delivery, size, modified) values (?, ?, ?, ?)
					on conflict (path) do update set delivery = excluded.delivery, size = excluded.size, modified = excluded.modified, received = false""")
			.params(file.path(), delivery, file.size(),
					file.modified().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
			.update();
	}

	/** How the files of one path ended. */
	private record End(long waiting, long refused, long others, @Nullable String reasons) {
	}

	private void moveIfSettled(WatchedFolder folder, long delivery, Found file) throws IOException {
		var end = database
			.sql("""
					select count(*) filter (where outcome is null) as waiting,
					  count(*) filter (where outcome in ('no-article', 'unreadable', 'cancelled')) as refused,
					  count(*) filter (where outcome not in ('no-article', 'unreadable', 'cancelled')) as others,
					  string_agg(name || ': ' || outcome || coalesce(', ' || detail, ''), E'\\n' order by id)
					    filter (where outcome in ('no-article', 'unreadable', 'cancelled')) as reasons
					from (select f.* from delivery_file f left join delivery_container c on c.id = f.container
					  where f.delivery = :delivery and (f.container is null and f.name = :name or c.name = :holder)) mine""")
			.param("delivery", delivery)
			.param("name", Labels.shown(file.path(), Batch.LONGEST_NAME))
			.param("holder", Labels.shown(file.path(), Unpacking.LONGEST_NAME))
			.query(End.class)
			.single();
		if (end.waiting() > 0) {
			return;
		}
		boolean refused = end.refused() > 0 && end.others() == 0;
		Path moved = folder.move(file, refused ? WatchedFolder.REFUSED : WatchedFolder.DONE);
		if (end.reasons() != null) {
			Files.writeString(moved.resolveSibling(moved.getFileName() + ".reason.txt"), end.reasons() + "\n");
		}
		database.sql("delete from watched_file where path = ?").param(file.path()).update();
	}

}
