package hemeroteca.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.hibernate.search.backend.elasticsearch.client.opensearch.rest.ElasticsearchHttpClientConfigurer;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.hibernate.search.engine.environment.bean.BeanReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the index on an OpenSearch cluster in place of the folder beside the program. The
 * nodes of the program then share the work of indexing: a commit leaves a row for each
 * article in the database, and whoever is there takes the rows (outbox).
 */
@Configuration
@EnableConfigurationProperties(ClusterSettings.class)
@ConditionalOnProperty(name = "hemeroteca.search.backend", havingValue = "opensearch")
class ClusterConfiguration {

	private static final String BACKEND = "hibernate.search.backend.";

	private static final String COORDINATION = "hibernate.search.coordination.";

	private static final String WRITTEN_IN_LINE = "hibernate.search.indexing.plan.synchronization.strategy";

	private static final List<String> EMBEDDED = List.of(BACKEND + "type", BACKEND + "lucene_version",
			BACKEND + "directory.root", BACKEND + "analysis.configurer", WRITTEN_IN_LINE,
			"hibernate.search.background_failure_handler");

	// To remove them would leave them as they are: they come from application.properties
	// once more.
	private static final String UNSET = "";

	private static final int RETRY_SECONDS = 5;

	private static final int ROWS_A_TURN = 200;

	// What spring.jpa.properties say besides stands: it was said on purpose.
	@Bean
	static HibernatePropertiesCustomizer indexOnCluster(ClusterSettings settings, SearchSettings search,
			SslBundles bundles, @Value("${hemeroteca.home}") Path home) {
		var trusted = (settings.sslBundle() != null) ? bundles.getBundle(settings.sslBundle()) : null;
		return (properties) -> {
			EMBEDDED.forEach((name) -> properties.put(name, UNSET));
			properties.putAll(backend(settings, file(home, index(settings, search))));
			coordination().forEach(properties::putIfAbsent);
			properties.put(BACKEND + "client.configurer", BeanReference
				.ofInstance((ElasticsearchHttpClientConfigurer) new ClusterClient(trusted, settings.connections())));
			if (settings.username() != null && settings.password() != null) {
				properties.put(BACKEND + "username", settings.username());
				properties.put(BACKEND + "password", settings.password());
			}
		};
	}

	private static Map<String, Object> backend(ClusterSettings settings, String indexSettings) {
		var addresses = settings.addresses().stream().map(Object::toString).toList();
		long timeout = settings.timeout().toMillis();
		return Map.ofEntries(Map.entry(BACKEND + "type", "elasticsearch"),
				Map.entry(BACKEND + "client_factory", "opensearch-rest"),
				Map.entry(BACKEND + "version", "opensearch:3"), Map.entry(BACKEND + "uris", addresses),
				Map.entry(BACKEND + "read_timeout", timeout), Map.entry(BACKEND + "request_timeout", timeout),
				Map.entry(BACKEND + "max_connections", settings.connections()),
				Map.entry(BACKEND + "max_connections_per_route", settings.connections()),
				Map.entry(BACKEND + "layout.strategy",
						BeanReference.ofInstance((IndexLayoutStrategy) new ClusterNames(settings.index()))),
				Map.entry(BACKEND + "analysis.configurer", "class:" + ClusterAnalysis.class.getName()),
				Map.entry(BACKEND + "schema_management.settings_file", indexSettings),
				Map.entry(BACKEND + "schema_management.mapping_file", "hemeroteca/search/mapping.json"),
				Map.entry("hibernate.search.schema_management.strategy", "create"));
	}

	private static Map<String, Object> coordination() {
		return Map.of(COORDINATION + "strategy", "outbox-polling", COORDINATION + "event_processor.batch_size",
				ROWS_A_TURN, COORDINATION + "event_processor.retry_delay", RETRY_SECONDS,
				COORDINATION + "entity.mapping.outboxevent.table", "outbox_event",
				COORDINATION + "entity.mapping.agent.table", "outbox_agent");
	}

	// Words are weighed as beside the program (Analysis); a page may lie as deep.
	private static Map<String, Object> index(ClusterSettings settings, SearchSettings search) {
		return Map.of("number_of_shards", settings.shards(), "number_of_replicas", settings.replicas(),
				"refresh_interval", settings.refresh().toMillis() + "ms", "codec", "best_compression",
				"max_result_window", Math.max(OpenSearchIndex.AT_A_TIME, search.deepest()), "similarity",
				Map.of("default", Map.of("type", "BM25", "k1", Analysis.K1, "b", Analysis.B)));
	}

	// Hibernate Search reads them from an address.
	private static String file(Path home, Map<String, Object> settings) {
		try {
			Files.createDirectories(home);
			var file = home.resolve("opensearch.json");
			new JsonMapper().writeValue(file.toFile(), settings);
			return file.toUri().toString();
		}
		catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

}
