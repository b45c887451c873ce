package hemeroteca.archive;

import java.util.Collection;

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

	/** Writes what changed into the database, and not yet into the index. */
	void flush() {
		entities.flush();
	}

	/**
	 * Writes it now, while the articles are claimed, and not after the commit: then two
	 * changes of one article could reach the index in the other order, and the older one
	 * would stay. To be called last, for what fails after it has to be mended.
	 */
	void now(Collection<Article> changed) {
		entities.flush();
		var numbers = changed.stream().map(Article::id).toList();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				if (status != STATUS_COMMITTED) {
					events.publishEvent(new IndexInDoubt(numbers));
				}
			}
		});
		Search.session(entities).indexingPlan().execute();
	}

}
