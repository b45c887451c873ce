package hemeroteca.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The settings of searching, and the index brought into step at every start. */
@Configuration
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

	private final IndexKeeper index;

	SearchConfiguration(IndexKeeper index) {
		this.index = index;
	}

	// Hibernate Search opens the index after this, and would not start on a damaged one.
	@Bean
	@ConditionalOnProperty(name = "hemeroteca.search.backend", havingValue = "lucene", matchIfMissing = true)
	static HibernatePropertiesCustomizer soundIndex(
			@Value("${spring.jpa.properties.hibernate.search.backend.directory.root}") Path root) {
		return (properties) -> {
			try {
				SoundIndex.ensureIn(root);
			}
			catch (IOException unreachable) {
				throw new UncheckedIOException(unreachable);
			}
		};
	}

	// Beside everything else: to make a large index again takes its time, and what is in
	// it already can be found meanwhile.
	@EventListener(ApplicationReadyEvent.class)
	void reconcile() {
		index.reconcileMeanwhile();
	}

}
