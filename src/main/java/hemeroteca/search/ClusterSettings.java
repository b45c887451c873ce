package hemeroteca.search;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenSearch cluster that holds the index where {@code hemeroteca.search.backend} is
 * {@code opensearch}.
 *
 * @param addresses of its nodes, all http or all https; one that does not answer is left
 * out until it does again
 * @param username null for none
 * @param password null for none
 * @param sslBundle the name of a {@code spring.ssl.bundle} with the certificates that the
 * nodes are trusted by, and our own if they ask for one; null for those that Java trusts
 * @param index what the names of its indexes begin with
 * @param shards parts of an index that is made anew
 * @param replicas copies of each part besides the first, of an index that is made anew
 * @param refresh how long what was indexed may take to be found
 * @param timeout for one request
 * @param connections to all nodes
 */
@ConfigurationProperties("hemeroteca.search.opensearch")
record ClusterSettings(@DefaultValue("http://localhost:9200") List<URI> addresses, @Nullable String username,
		@Nullable String password, @Nullable String sslBundle, @DefaultValue("hemeroteca") String index,
		@DefaultValue("3") int shards, @DefaultValue("1") int replicas, @DefaultValue("500ms") Duration refresh,
		@DefaultValue("30s") Duration timeout, @DefaultValue("40") int connections) {
}
