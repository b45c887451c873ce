package hemeroteca.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import hemeroteca.archive.Article;
import hemeroteca.search.Answer.Count;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Answer.Hit;
import hemeroteca.search.Question.Order;
import jakarta.persistence.EntityManager;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.common.ValueModel;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds articles by words and filters. */
@Service
public class Search {

	private static final Map<Facet, AggregationKey<Map<Object, Long>>> KEYS = keys();

	private final EntityManager entities;

	private final Marker marker;

	private final SearchSettings settings;

	Search(EntityManager entities, Marker marker, SearchSettings settings) {
		this.entities = entities;
		this.marker = marker;
		this.settings = settings;
	}

	/**
	 * Answers a question. A mistake in its words is read as words; a page beyond the
	 * deepest is empty.
	 */
	@Transactional(readOnly = true)
	public Answer find(Question question) {
		var session = org.hibernate.search.mapper.orm.Search.session(entities);
		var scope = session.scope(Article.class);
		var result = hits(session, scope, question);
		var counts = new EnumMap<Facet, List<Count>>(Facet.class);
		for (Facet facet : Facet.values()) {
			counts.put(facet, question.filters().of(facet).isEmpty() ? counts(result, facet)
					: besides(session, scope, question, facet));
		}
		return new Answer(result.total().hitCount(), result.hits(), counts);
	}

	private SearchResult<Hit> hits(SearchSession session, SearchScope<Article> scope, Question question) {
		var query = session.search(scope)
			.select(HitProjection.of(scope, marker.marks(question.words())))
			.where(Matching.predicate(scope, question, settings.mostWords()))
			.sort(sort(scope, question));
		for (Facet facet : Facet.values()) {
			if (question.filters().of(facet).isEmpty()) {
				query = query.aggregation(KEYS.get(facet), counting(scope, facet));
			}
		}
		int offset = (int) Math.min((long) question.page() * question.size(), settings.deepest());
		return query.fetch(offset, Math.min(question.size(), settings.deepest() - offset));
	}

	// A facet that filters already is counted without its own filter, so that its other
	// values can be chosen too.
	private List<Count> besides(SearchSession session, SearchScope<Article> scope, Question question, Facet facet) {
		return counts(session.search(scope)
			.where(Matching.predicate(scope, question.without(facet), settings.mostWords()))
			.aggregation(KEYS.get(facet), counting(scope, facet))
			.fetch(0), facet);
	}

	@SuppressWarnings("unchecked") // years are counted as Integer, all else as String
	private SearchAggregation<Map<Object, Long>> counting(SearchScope<Article> scope, Facet facet) {
		var type = (Class<Object>) (Class<?>) ((facet == Facet.YEAR) ? Integer.class : String.class);
		var terms = scope.aggregation()
			.terms()
			.field(facet.field, type, ValueModel.INDEX)
			.maxTermCount(settings.mostCounts());
		return ((facet == Facet.YEAR) ? terms.orderByTermDescending() : terms.orderByCountDescending()).toAggregation();
	}

	private static List<Count> counts(SearchResult<?> result, Facet facet) {
		return result.aggregation(KEYS.get(facet))
			.entrySet()
			.stream()
			.map((counted) -> new Count(counted.getKey().toString(), counted.getValue()))
			.toList();
	}

	private static SearchSort sort(SearchScope<Article> scope, Question question) {
		var sorts = scope.sort();
		if (question.order() == Order.BEST && !question.words().isEmpty()) {
			return sorts.score()
				.then()
				.field("publishedOn")
				.desc()
				.missing()
				.last()
				.then()
				.field("number")
				.desc()
				.toSort();
		}
		if (question.order() == Order.OLDEST) {
			return sorts.field("publishedOn").asc().missing().last().then().field("number").asc().toSort();
		}
		return sorts.field("publishedOn").desc().missing().last().then().field("number").desc().toSort();
	}

	private static Map<Facet, AggregationKey<Map<Object, Long>>> keys() {
		var keys = new EnumMap<Facet, AggregationKey<Map<Object, Long>>>(Facet.class);
		for (Facet facet : Facet.values()) {
			keys.put(facet, AggregationKey.of(facet.field));
		}
		return keys;
	}

}
