package hemeroteca.search;

import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says which cluster does not answer, where the program would start with an index on it.
 */
final class ClusterAwayAnalyzer extends AbstractFailureAnalyzer<SearchException> {

	/** Hibernate Search's word for that its first question got no answer. */
	private static final String NO_ANSWER = "HSEARCH400080";

	private final Environment settings;

	ClusterAwayAnalyzer(Environment settings) {
		this.settings = settings;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, SearchException cause) {
		if (!String.valueOf(cause.getMessage()).contains(NO_ANSWER)) {
			return null;
		}
		return new FailureAnalysis(
				"""
						The search cluster at %s does not answer as OpenSearch 3 does. Start it, or correct \
						hemeroteca.search.opensearch.addresses (and username, password, ssl-bundle)."""
					.formatted(settings.getProperty("hemeroteca.search.opensearch.addresses", "http://localhost:9200")),
				"", cause);
	}

}
