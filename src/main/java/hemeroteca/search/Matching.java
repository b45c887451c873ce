package hemeroteca.search;

import hemeroteca.archive.Article;
import hemeroteca.search.Answer.Facet;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.common.ValueModel;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/** Which articles a question means. */
final class Matching {

	// A word in the headline says most about an article, then the standfirst; a name in
	// the byline is as good as a headline.
	private static final float HEADLINE = 6;

	private static final float STANDFIRST = 3;

	private Matching() {
	}

	static SearchPredicate predicate(SearchScope<Article> scope, Question question, int mostWords) {
		var predicates = scope.predicate();
		var all = predicates.bool().filter(predicates.match().field("trashed").matching(false, ValueModel.INDEX));
		for (Facet facet : Facet.values()) {
			var values = question.filters().of(facet);
			if (!values.isEmpty()) {
				all.filter(predicates.terms().field(facet.field).matchingAny(values, ValueModel.INDEX));
			}
		}
		if (question.filters().day() != null) {
			all.filter(predicates.match().field("publishedOn").matching(question.filters().day()));
		}
		String words = Words.forParser(question.words(), mostWords);
		if (!words.isEmpty()) {
			all.must(matching(predicates, words));
		}
		else if (!question.words().isEmpty()) {
			all.must(predicates.matchNone());
		}
		return all.toPredicate();
	}

	private static PredicateFinalStep matching(SearchPredicateFactory predicates, String words) {
		return predicates.simpleQueryString()
			.field("headline")
			.boost(HEADLINE)
			.field("standfirst")
			.boost(STANDFIRST)
			.field("byline")
			.boost(HEADLINE)
			.field("body")
			.matching(words)
			.defaultOperator(BooleanOperator.AND)
			.flags(SimpleQueryFlag.NOT, SimpleQueryFlag.PHRASE, SimpleQueryFlag.PREFIX, SimpleQueryFlag.WHITESPACE);
	}

}
