package hemeroteca.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import hemeroteca.intake.WatchedFiles.End;
import hemeroteca.intake.WatchedFolder.Found;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Imports what is put into the watched folder, and moves it to "done" or "refused" once
 * the outcomes of its delivery are known. Of several nodes one at a time looks.
 */
@Component
class Watch {

	private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

	private static final long LOCK = 0x666F6C64L;

	private static final String ORIGIN = "from the watched folder";

	private final Intake intake;

	private final WatchedFiles files;

	private final DataSource source;

	private final WatchSettings settings;

	private final @Nullable WatchedFolder folder;

	private @Nullable Thread watcher;

	private String trouble = "";

	/** What was told of files, by path. */
	private final Map<String, String> told = new HashMap<>();

	Watch(Intake intake, WatchedFiles files, DataSource source, WatchSettings settings, Clock clock) {
		this.intake = intake;
		this.files = files;
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
		var ready = folder.look();
		var taken = files.all();
		taken.keySet().stream().filter((path) -> !folder.holds(path)).forEach(files::forget);
		told.keySet().removeIf((path) -> !folder.holds(path));
		var fresh = new LinkedHashMap<String, List<Found>>();
		var begun = new LinkedHashMap<Long, List<Found>>();
		var received = new LinkedHashMap<Long, List<Found>>();
		for (var page : SavedTogether.of(ready, folder.seen())) {
			var file = page.file();
			var before = taken.get(file.path());
			if (before == null || !before.is(file)) {
				if (page.isWhole()) {
					fresh.computeIfAbsent(page.folder(), (key) -> new ArrayList<>()).add(file);
				}
			}
			else {
				boolean all = before.received() || files.cameIn(before.delivery(), file);
				(all ? received : begun).computeIfAbsent(before.delivery(), (key) -> new ArrayList<>()).add(file);
			}
		}
		received.forEach((delivery, some) -> moveSettled(folder, delivery, some));
		begun.forEach((delivery, some) -> receive(some, () -> intake.reopen(delivery).orElseThrow(),
				() -> intake.open(intake.progress(delivery).orElseThrow().instructions())));
		fresh.forEach((label, some) -> receive(some, () -> open(label), () -> open(label)));
	}

	private Receiver open(String label) {
		return intake.open(Instructions.of(ORIGIN).labelled(label));
	}

	private void receive(List<Found> some, Supplier<Receiver> first, Supplier<Receiver> next) {
		try (var delivery = new WatchedDelivery(files, first, next)) {
			some.forEach((file) -> each(file, () -> delivery.take(file)));
		}
	}

	private void moveSettled(WatchedFolder folder, long delivery, List<Found> some) {
		if (files.isWaiting(delivery)) {
			return;
		}
		var ends = files.ends(delivery);
		some.forEach((file) -> each(file, () -> move(folder, file, ends.of(file))));
	}

	private void move(WatchedFolder folder, Found file, End end) throws IOException {
		folder.move(file, end.isRefused() ? WatchedFolder.REFUSED : WatchedFolder.DONE, end.reasons());
		files.forget(file.path());
	}

	/** What is done with one file. */
	@FunctionalInterface
	private interface Act {

		void on() throws IOException;

	}

	// A file that cannot be read or moved stays where it is, and does not stop the
	// others.
	private void each(Found file, Act act) {
		if (Thread.currentThread().isInterrupted()) {
			return;
		}
		try {
			act.on();
			told.remove(file.path());
		}
		catch (IOException unreadable) {
			tell(file, unreadable);
		}
		catch (RuntimeException fault) {
			if (Outage.is(fault)) {
				throw fault;
			}
			tell(file, fault);
		}
	}

	private void tell(Found file, Exception fault) {
		String why = String.valueOf(fault);
		if (!Thread.currentThread().isInterrupted() && !why.equals(told.put(file.path(), why))) {
			LOG.warn("{} in the watched folder is left where it is, and tried again: {}", file.path(), why);
		}
	}

}
