package hemeroteca.search;

import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets one node of the program at a time open the index: of two that find none at the
 * same moment, the second could not make it any more and would not start.
 */
@Component
@ConditionalOnProperty(name = "hemeroteca.search.backend", havingValue = "opensearch")
class ClusterOpening implements HibernatePropertiesCustomizer {

	private final DataSource source;

	private @Nullable NodesLock turn;

	ClusterOpening(DataSource source) {
		this.source = source;
	}

	// Hibernate Search opens the index after this.
	@Override
	public synchronized void customize(Map<String, Object> properties) {
		if (turn == null) {
			turn = NodesLock.take(source, NodesLock.Purpose.OPENING);
		}
	}

	@EventListener(ApplicationStartedEvent.class)
	synchronized void open() {
		if (turn != null) {
			turn.close();
			turn = null;
		}
	}

}
