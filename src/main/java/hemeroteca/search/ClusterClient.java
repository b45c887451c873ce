package hemeroteca.search;

import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.hibernate.search.backend.elasticsearch.client.opensearch.rest.ElasticsearchHttpClientConfigurationContext;
import org.hibernate.search.backend.elasticsearch.client.opensearch.rest.ElasticsearchHttpClientConfigurer;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;

/** How the nodes of a cluster are spoken to. */
final class ClusterClient implements ElasticsearchHttpClientConfigurer {

	private final @Nullable SslBundle trusted;

	private final int connections;

	/**
	 * Trusts the nodes by certificates.
	 * @param trusted null for those that Java trusts
	 */
	ClusterClient(@Nullable SslBundle trusted, int connections) {
		this.trusted = trusted;
		this.connections = connections;
	}

	@Override
	public void configure(ElasticsearchHttpClientConfigurationContext context) {
		// Since version 5.6 it unpacks answers by itself, and OpenSearch's client would
		// unpack them once more.
		context.clientBuilder().disableContentCompression();
		if (trusted != null) {
			context.clientBuilder()
				.setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
					.setTlsStrategy(tls(trusted))
					.setMaxConnTotal(connections)
					.setMaxConnPerRoute(connections)
					.build());
		}
	}

	private static TlsStrategy tls(SslBundle trusted) {
		var tls = ClientTlsStrategyBuilder.create().setSslContext(trusted.createSslContext());
		var options = trusted.getOptions();
		if (options.getEnabledProtocols() != null) {
			tls.setTlsVersions(options.getEnabledProtocols());
		}
		if (options.getCiphers() != null) {
			tls.setCiphers(options.getCiphers());
		}
		return tls.buildAsync();
	}

}
