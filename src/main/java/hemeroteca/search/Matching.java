package hemeroteca.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import hemeroteca.language.Term;
import hemeroteca.language.Tongues;
import hemeroteca.query.Clause;
import hemeroteca.query.Feature;
import hemeroteca.query.Field;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import hemeroteca.search.Question.Place;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/** Which articles a question means, said so that every backend understands it. */
final class Matching {

	// What a pair counts beside a word: three times the .1 and .05 beside .85 that the
	// model was published with. More of the known articles come first so, and six times
	// put hardly more there (RelevanceTests).
	private static final float NEXT = 0.35f;

	private static final float NEAR = 0.18f;

	private static final int WINDOW = 8;

	private final SearchPredicateFactory predicates;

	private final List<String> tongues;

	/**
	 * Means words in these languages.
	 * @param languages with their regions or without
	 */
	Matching(SearchPredicateFactory predicates, Collection<String> languages) {
		this.predicates = predicates;
		this.tongues = tongues(languages);
	}

	// An article's "en-GB" is "en" in the index.
	private static List<String> tongues(Collection<String> languages) {
		return languages.stream().map(Tongues::tongue).distinct().toList();
	}

	/** Returns the articles that hold what is asked for, of those that filters leave. */
	SearchPredicate of(@Nullable Clause asked, Filters filters) {
		var all = predicates.bool();
		filter(all, filters);
		if (asked != null) {
			add(all, asked, Texts.ALL);
		}
		return all.hasClause() ? all.toPredicate() : predicates.matchAll().toPredicate();
	}

	/** Returns those of the articles of a question that come after a place. */
	SearchPredicate of(@Nullable Clause asked, Question question) {
		var all = of(asked, question.filters());
		return (question.after() == null) ? all
				: predicates.bool().must(all).filter(after(question.after(), question.order())).toPredicate();
	}

	private PredicateFinalStep after(Place place, Order order) {
		boolean newest = order != Order.OLDEST;
		var numbers = predicates.range().field(Fields.NUMBER);
		var further = newest ? numbers.lessThan(place.number()) : numbers.greaterThan(place.number());
		var undated = predicates.not(predicates.exists().field(Fields.PUBLISHED_ON));
		if (place.day() == null) {
			return predicates.and(undated, further);
		}
		var days = predicates.range().field(Fields.PUBLISHED_ON);
		var sameDay = predicates.match().field(Fields.PUBLISHED_ON).matching(place.day());
		return predicates.or(newest ? days.lessThan(place.day()) : days.greaterThan(place.day()),
				predicates.and(sameDay, further), undated);
	}

	private void filter(BooleanPredicateClausesStep<?, ?> all, Filters filters) {
		Columns.FIELDS.forEach((facet, field) -> {
			if (!filters.of(facet).isEmpty()) {
				all.filter(predicates.terms().field(field).matchingAny(values(facet, filters)));
			}
		});
		time(all, filters.of(Facet.YEAR), (value) -> LocalDate.parse(value + "-01-01"),
				(first) -> first.withMonth(12).withDayOfMonth(31));
		time(all, filters.of(Facet.MONTH), (value) -> LocalDate.parse(value + "-01"),
				(first) -> YearMonth.from(first).atEndOfMonth());
		time(all, filters.of(Facet.DAY), LocalDate::parse, (first) -> first);
		if (filters.from() != null || filters.to() != null) {
			all.filter(published(filters.from(), filters.to()));
		}
	}

	private static List<String> values(Facet facet, Filters filters) {
		return (facet == Facet.LANGUAGE) ? tongues(filters.of(facet)) : filters.of(facet);
	}

	private void time(BooleanPredicateClausesStep<?, ?> all, List<String> values, Function<String, LocalDate> first,
			UnaryOperator<LocalDate> last) {
		if (!values.isEmpty()) {
			all.filter(any(values.stream().map((value) -> {
				LocalDate begin = first.apply(value);
				return published(begin, last.apply(begin));
			}).toList()));
		}
	}

	private PredicateFinalStep published(@Nullable LocalDate from, @Nullable LocalDate to) {
		var range = predicates.range().field(Fields.PUBLISHED_ON);
		if (from == null) {
			return range.atMost(to);
		}
		return (to == null) ? range.atLeast(from) : range.between(from, to);
	}

	// Without the detour of a predicate of its own each: what filters need not be scored,
	// and what is only excluded needs something to be excluded from.
	private void add(BooleanPredicateClausesStep<?, ?> all, Clause clause, Texts texts) {
		switch (clause) {
			case Clause.All(List<Clause> clauses) -> clauses.forEach((each) -> add(all, each, texts));
			case Clause.Not(Clause without) -> all.mustNot(of(without, texts));
			case Clause.In(Field field, Clause inside) when !Texts.of(field).weighed() -> all.filter(of(clause, texts));
			case Clause.Published published -> all.filter(of(clause, texts));
			case Clause.Has has -> all.filter(of(clause, texts));
			default -> all.must(of(clause, texts));
		}
	}

	private PredicateFinalStep of(Clause clause, Texts texts) {
		return switch (clause) {
			case Clause.Word(String text) -> word(text, texts);
			case Clause.Phrase(String text, int slop) -> phrase(Tongues.words(text), slop, texts);
			case Clause.Pattern(String text) -> pattern(text, texts);
			case Clause.Fuzzy(String text, int edits) -> fuzzy(text, edits, texts);
			case Clause.In(Field field, Clause inside) -> in(field, inside);
			case Clause.Published(LocalDate from, LocalDate to) -> published(from, to);
			case Clause.Has(Feature feature) -> predicates.match().field(Fields.IS).matching(feature.name());
			case Clause.Any(List<Clause> clauses) -> any(clauses.stream().map((each) -> of(each, texts)).toList());
			case Clause.All all -> together(all, texts);
			case Clause.Not not -> together(not, texts);
		};
	}

	private PredicateFinalStep together(Clause clause, Texts texts) {
		var all = predicates.bool();
		add(all, clause, texts);
		return all;
	}

	private PredicateFinalStep in(Field field, Clause inside) {
		return switch (field) {
			case LANGUAGE -> exactly(inside, Fields.TONGUE);
			case SITE -> site(inside);
			default -> of(inside, Texts.of(field));
		};
	}

	// "example.org/news" is a host, and what its addresses begin with after it.
	private PredicateFinalStep site(Clause clause) {
		if (clause instanceof Clause.Word(String text) && text.indexOf('/') > 0) {
			String host = text.substring(0, text.indexOf('/'));
			return predicates.and(exactly(new Clause.Word(host), Fields.SITE),
					phrase(Tongues.words(text), 0, Texts.of(Field.ADDRESS)));
		}
		return (clause instanceof Clause.Any(List<Clause> sites)) ? any(sites.stream().map(this::site).toList())
				: exactly(clause, Fields.SITE);
	}

	// A value as it stands in the index, whatever stands for it in the query.
	private PredicateFinalStep exactly(Clause clause, String field) {
		return switch (clause) {
			case Clause.Any(List<Clause> clauses) -> any(clauses.stream().map((each) -> exactly(each, field)).toList());
			case Clause.All(List<Clause> clauses) -> {
				var all = predicates.bool();
				clauses.forEach((each) -> all.must(exactly(each, field)));
				yield all;
			}
			case Clause.Not(Clause without) -> predicates.not(exactly(without, field));
			case Clause.Word(String text) -> predicates.match().field(field).matching(value(text, field));
			case Clause.Phrase(String text, int slop) -> predicates.match().field(field).matching(value(text, field));
			case Clause.Fuzzy(String text, int edits) -> predicates.match().field(field).matching(value(text, field));
			case Clause.Pattern(String text) ->
				predicates.wildcard().field(field).matching(text.toLowerCase(Locale.ROOT));
			default -> of(clause, Texts.ALL);
		};
	}

	private static String value(String text, String field) {
		return field.equals(Fields.TONGUE) ? Tongues.tongue(text) : text.toLowerCase(Locale.ROOT);
	}

	// In every language of the archive what the word means there. An article that holds
	// it letter by letter is always among them: its own language makes the same of both.
	private PredicateFinalStep word(String text, Texts texts) {
		var words = Tongues.words(text);
		if (words.isEmpty()) {
			return predicates.matchAll();
		}
		if (texts.stems() == null) {
			return phrase(words, 0, texts);
		}
		var terms = new LinkedHashSet<String>();
		var ways = new ArrayList<PredicateFinalStep>();
		if (words.size() > 1) {
			ways.add(phrase(words, 0, texts));
		}
		for (String tongue : tongues) {
			var stems = Tongues.stems(tongue, text);
			if (stems.size() == 1) {
				terms.add(Tokens.stem(tongue, stems.getFirst().term()));
			}
			else if (!Tongues.isWordByWord(tongue)) {
				ways.add(each(tongue, stems, texts));
			}
		}
		if (terms.isEmpty() && ways.isEmpty()) {
			ways.add(phrase(words, 0, texts)); // nothing but an article, as in "l’"
		}
		terms.forEach((term) -> ways.add(predicates.match().field(texts.stems()).matching(term)));
		return any(ways);
	}

	private PredicateFinalStep each(String tongue, List<Term> stems, Texts texts) {
		var all = predicates.bool();
		stems.forEach(
				(stem) -> all.must(predicates.match().field(texts.stems()).matching(Tokens.stem(tongue, stem.term()))));
		return all;
	}

	private PredicateFinalStep any(List<? extends PredicateFinalStep> ways) {
		if (ways.isEmpty()) {
			return predicates.matchNone();
		}
		if (ways.size() == 1) {
			return ways.getFirst();
		}
		var any = predicates.bool();
		ways.forEach(any::should);
		return any;
	}

	private PredicateFinalStep phrase(List<Term> words, int slop, Texts texts) {
		if (words.isEmpty()) {
			return predicates.matchAll();
		}
		String joined = String.join(" ", words.stream().map(Term::term).toList());
		return predicates.phrase().field(texts.words()).matching(joined).slop(slop);
	}

	// "ferry-fares*" is two words to the index: each must be there.
	private PredicateFinalStep pattern(String text, Texts texts) {
		var all = predicates.bool();
		for (String piece : Tongues.plain(text).split("[^\\p{L}\\p{M}\\p{N}*?]+")) {
			if (!piece.isEmpty()) {
				all.must(predicates.wildcard().field(texts.words()).matching(piece));
			}
		}
		return all.hasClause() ? all : predicates.matchNone();
	}

	private PredicateFinalStep fuzzy(String text, int edits, Texts texts) {
		var words = Tongues.words(text);
		if (words.size() != 1) {
			return phrase(words, 0, texts);
		}
		return predicates.match().field(texts.words()).matching(words.getFirst().term()).fuzzy(edits, 1);
	}

	/**
	 * Returns what makes a match better: words of the query that stand next to each
	 * other, or close together, as they do in the query. Markov random field models do so
	 * (Metzler and Croft 2005: sequential dependence).
	 * @return null if there are no two words
	 */
	@Nullable SearchPredicate closer(@Nullable Clause asked) {
		var words = new ArrayList<String>();
		for (var clause : together(asked)) {
			if (clause instanceof Clause.Word(String text) && Tongues.words(text).size() == 1) {
				words.add(text);
			}
		}
		if (words.size() < 2) {
			return null;
		}
		var any = predicates.bool();
		for (String tongue : tongues) {
			if (Tongues.isWordByWord(tongue)) {
				pairs(any, tongue, words);
			}
		}
		return any.hasClause() ? any.toPredicate() : null;
	}

	private static List<Clause> together(@Nullable Clause asked) {
		return switch (asked) {
			case Clause.All(List<Clause> clauses) -> clauses;
			case Clause.Any(List<Clause> clauses) -> clauses;
			case null, default -> List.of();
		};
	}

	private void pairs(BooleanPredicateClausesStep<?, ?> any, String tongue, List<String> words) {
		for (int i = 0; i + 1 < words.size(); i++) {
			String pair = stems(tongue, words.get(i)) + ' ' + stems(tongue, words.get(i + 1));
			any.should(predicates.phrase().field(Fields.STEMS).matching(pair).boost(NEXT));
			any.should(predicates.phrase().field(Fields.STEMS).matching(pair).slop(WINDOW).boost(NEAR));
		}
	}

	private static String stems(String tongue, String word) {
		return String.join(" ",
				Tongues.stems(tongue, word).stream().map((stem) -> Tokens.stem(tongue, stem.term())).toList());
	}

}
