package hemeroteca.archive;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for the kin of articles that could not be seen when they came in: of two that
 * came at the same moment neither sees the other, and those that were kept before there
 * was kinship were never looked at. They stand in the database until they are looked at,
 * whatever becomes of the program; several nodes share them.
 */
@Component
class SecondLook {

	private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

	private static final int BATCH = 100;

	// A number beyond all transactions comes from another server, by way of a backup.
	private static final String DUE = """
			(d.until is null or d.until < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
			 or d.until > pg_snapshot_xmax(pg_current_snapshot())::text::bigint)""";

	private final JdbcTemplate database;

	private final Kinship kinship;

	private final Articles articles;

	private final Edition edition;

	private final TransactionTemplate transaction;

	private final KinshipSettings settings;

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("second-look").daemon().factory());

	SecondLook(JdbcTemplate database, Kinship kinship, Articles articles, Edition edition,
			TransactionTemplate transaction, KinshipSettings settings) {
		this.database = database;
		this.kinship = kinship;
		this.articles = articles;
		this.edition = edition;
		this.transaction = transaction;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		long pause = settings.secondLook().toMillis();
		clock.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
	}

	@PreDestroy
	void stop() throws InterruptedException {
		clock.shutdown();
		clock.awaitTermination(10, TimeUnit.SECONDS);
	}

	private void round() {
		try {
			while (!clock.isShutdown() && look() > 0) {
				// until none is due
			}
		}
		catch (RuntimeException failed) {
			LOG.warn("Kinship could not be looked at; it will be tried again", failed);
		}
	}

	/**
	 * Looks at some of the articles that are due; those that somebody changes now are
	 * left to a later round.
	 * @return how many
	 */
	int look() {
		var looked = transaction.execute((status) -> {
			var due = due();
			if (!due.isEmpty()) {
				look(due);
			}
			return due.size();
		});
		return (looked != null) ? looked : 0;
	}

	// The articles are claimed first, as whoever changes one does before it becomes due.
	private List<Long> due() {
		var claimed = database.queryForList("select a.id from kin_due d join article a on a.id = d.article where " + DUE
				+ " order by a.id limit ? for no key update of a skip locked", Long.class, BATCH);
		return database.queryForList(
				"delete from kin_due d where d.article = any(?) and " + DUE + " returning d.article", Long.class,
				(Object) Sketches.longs(claimed));
	}

	private void look(List<Long> due) {
		var sketched = Set.copyOf(database.queryForList("select article from sketch where article = any(?)", Long.class,
				(Object) Sketches.longs(due)));
		var found = articles.findByIdIn(due);
		var never = found.stream().filter((article) -> !sketched.contains(article.id())).toList();
		int pairs = kinship.renew(never, Set.of()).size();
		pairs += kinship.lookAgain(found.stream().filter((article) -> sketched.contains(article.id())).toList()).size();
		if (pairs > 0) {
			edition.turn();
		}
	}

}
