package hemeroteca.search;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import com.google.gson.JsonObject;
import hemeroteca.archive.Article;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.elasticsearch.search.query.ElasticsearchSearchRequestTransformerContext;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.util.common.SearchException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Asks the cluster in its own JSON. Hibernate Search says which articles a query means;
 * what is to be known of them is said here.
 */
@Component
@ConditionalOnProperty(name = "hemeroteca.search.backend", havingValue = "opensearch")
class Cluster {

	private static final Set<String> SAID_IN_THE_BODY = Set.of("from", "size", "track_total_hits");

	private final EntityManagerFactory entities;

	Cluster(EntityManagerFactory entities) {
		this.entities = entities;
	}

	/**
	 * Asks about the articles that match.
	 * @param shape completes the body of the request, in which the query stands
	 * @return the body of the answer
	 * @throws IndexAway if there is none
	 */
	JsonObject ask(Function<SearchPredicateFactory, SearchPredicate> matching, Consumer<JsonObject> shape) {
		var scope = scope();
		try (var entityManager = entities.createEntityManager()) {
			return org.hibernate.search.mapper.orm.Search.session(entityManager)
				.search(scope)
				.extension(ElasticsearchExtension.get())
				.select((wanted) -> wanted.constant(true))
				.where(matching.apply(scope.predicate()))
				.requestTransformer((request) -> complete(request, shape))
				.fetch(0)
				.responseBody();
		}
		catch (SearchException noAnswer) {
			throw new IndexAway(noAnswer);
		}
	}

	private static void complete(ElasticsearchSearchRequestTransformerContext request, Consumer<JsonObject> shape) {
		var body = request.body();
		var query = body.get("query");
		body.keySet().retainAll(Set.of("query"));
		shape.accept(body);
		var parameters = request.parametersMap();
		parameters.keySet().removeAll(SAID_IN_THE_BODY);
		// The same copy of the index for all pages of a question: copies forget what was
		// deleted at different times, which changes their weights a little.
		parameters.put("preference", "question" + query.hashCode());
		if (body.get("size").getAsInt() > 0 && !body.has("sort")) {
			// A word is worth the same in every part of the index.
			parameters.put("search_type", "dfs_query_then_fetch");
		}
	}

	/** Lets everything be found that was indexed until now. */
	void refresh() {
		scope().workspace().refresh();
	}

	private SearchScope<Article> scope() {
		return org.hibernate.search.mapper.orm.Search.mapping(entities).scope(Article.class);
	}

}
