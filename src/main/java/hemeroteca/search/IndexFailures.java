package hemeroteca.search;

import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Is told what went wrong with the index behind the back of those who wrote into it: its
 * disk was full, and what had not reached it yet is lost. The settings name it.
 */
@Component
final class IndexFailures implements FailureHandler {

	private static final Logger LOG = LoggerFactory.getLogger(IndexFailures.class);

	private final ApplicationEventPublisher events;

	IndexFailures(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** Published when the index may lack what was committed. */
	record Failed() {
	}

	@Override
	public void handle(FailureContext failure) {
		LOG.warn("The search index failed ({}), and is compared with the database: {}", failure.failingOperation(),
				failure.throwable().toString());
		events.publishEvent(new Failed());
	}

	@Override
	public void handle(EntityIndexingFailureContext failure) {
		handle((FailureContext) failure);
	}

}
