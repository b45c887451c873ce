package hemeroteca.archive;

import jakarta.persistence.EntityManager;
import org.hibernate.search.mapper.orm.Search;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes what a transaction changed into the search index. */
@Component
class Indexing {

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	Indexing(EntityManager entities, ApplicationEventPublisher events) {
		this.entities = entities;
		this.events = events;
	}

	/**
	 * Writes it now, while the articles are claimed, and not after the commit: then two
	 * changes of one article could reach the index in the other order, and the older one
	 * would stay.
	 */
	void now() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				if (status != STATUS_COMMITTED) {
					events.publishEvent(new IndexInDoubt());
				}
			}
		});
		entities.flush();
		Search.session(entities).indexingPlan().execute();
	}

}
