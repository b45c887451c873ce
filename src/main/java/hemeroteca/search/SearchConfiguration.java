package hemeroteca.search;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** The settings of searching, and the index brought into step at every start. */
@Configuration
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

	private final IndexKeeper index;

	SearchConfiguration(IndexKeeper index) {
		this.index = index;
	}

	// Before the work of the intake goes on, which would only be compared needlessly.
	@EventListener(ApplicationReadyEvent.class)
	@Order(0)
	void reconcile() {
		index.reconcile();
	}

}
