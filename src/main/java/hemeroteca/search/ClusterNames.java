package hemeroteca.search;

import java.util.Locale;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/**
 * Names the indexes of a cluster by the version of the mapping too: two versions of the
 * program that search in other ways can run beside each other while one takes the other's
 * place, each on an index of its own.
 */
final class ClusterNames implements IndexLayoutStrategy {

	private static final String FIRST = "-000001";

	private final String prefix;

	ClusterNames(String prefix) {
		this.prefix = prefix;
	}

	@Override
	public String createInitialElasticsearchIndexName(String name) {
		return createReadAlias(name) + FIRST;
	}

	@Override
	public String createWriteAlias(String name) {
		return createReadAlias(name) + "-write";
	}

	@Override
	public String createReadAlias(String name) {
		return prefix + '-' + name.toLowerCase(Locale.ROOT) + "-v" + Mapping.VERSION;
	}

	@Override
	public String extractUniqueKeyFromHibernateSearchIndexName(String name) {
		return createReadAlias(name);
	}

	@Override
	public String extractUniqueKeyFromElasticsearchIndexName(String name) {
		return name.substring(0, name.length() - FIRST.length());
	}

}
