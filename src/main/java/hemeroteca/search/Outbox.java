package hemeroteca.search;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static java.util.concurrent.TimeUnit.SECONDS;

/**
 * The articles that are on their way into the index on a cluster: rows that a commit
 * leaves in the database, and that some node of the program takes.
 */
@Component
@ConditionalOnProperty(name = "hemeroteca.search.backend", havingValue = "opensearch")
class Outbox {

	private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

	private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(15);

	private final DataSource source;

	private final JdbcClient database;

	private final EntityManagerFactory entities;

	private final ScheduledExecutorService rounds = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outbox").factory());

	Outbox(DataSource source, JdbcClient database, EntityManagerFactory entities) {
		this.source = source;
		this.database = database;
		this.entities = entities;
	}

	/** Returns how many rows there are. */
	long waiting() {
		return database.sql("select count(*) from outbox_event").query(Long.class).single();
	}

	/** Does work while no other node does such work; not at all if one does. */
	void alone(Runnable work) {
		try (var lock = NodesLock.tryToTake(source, NodesLock.Purpose.COMPARING)) {
			if (lock != null) {
				work.run();
			}
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		rounds.scheduleWithFixedDelay(this::tryAgain, BETWEEN_ROUNDS.toSeconds(), BETWEEN_ROUNDS.toSeconds(), SECONDS);
	}

	// Hibernate Search gives a row up after three attempts, which a cluster that is away
	// for a minute outlasts.
	private void tryAgain() {
		try {
			var outbox = org.hibernate.search.mapper.orm.Search.mapping(entities)
				.extension(OutboxPollingExtension.get());
			if (outbox.countAbortedEvents() > 0) {
				LOG.warn("{} articles could not be brought into the search index; they are tried again.",
						outbox.reprocessAbortedEvents());
			}
		}
		catch (RuntimeException unreachable) {
			LOG.warn("What could not be brought into the search index cannot be tried again now: {}",
					unreachable.getMessage());
		}
	}

	@PreDestroy
	void stop() {
		rounds.shutdownNow();
	}

}
