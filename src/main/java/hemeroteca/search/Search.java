package hemeroteca.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import hemeroteca.language.Tongues;
import hemeroteca.query.Clause;
import hemeroteca.query.Grammar;
import hemeroteca.query.Reading;
import hemeroteca.search.Answer.Count;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Answer.Hit;
import hemeroteca.search.Index.Counts;
import hemeroteca.search.Index.Stored;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Finds articles by words and filters. */
@Service
public class Search {

	private final Index index;

	private final Suggestions suggestions;

	private final SearchSettings settings;

	Search(Index index, Suggestions suggestions, SearchSettings settings) {
		this.index = index;
		this.suggestions = suggestions;
		this.settings = settings;
	}

	/** Reads words in the query language; nothing typed is a mistake. */
	public Reading read(String words) {
		return Grammar.read(words, settings.mostWords());
	}

	/** Answers a question. A page beyond the deepest is empty. */
	public Answer find(Question question) {
		var reading = read(question.words());
		if (reading.root() == null && !question.words().isEmpty()) {
			return new Answer(0, List.of(), Map.of(), Timeline.EMPTY); // signs without a
																		// word
		}
		var filters = question.filters();
		var plain = EnumSet.allOf(Facet.class);
		plain.removeIf((facet) -> !filters.of(facet).isEmpty());
		var hits = meanwhile(() -> hits(reading, question));
		var all = index.count(reading.root(), filters, plain);
		var counts = new EnumMap<Facet, List<Count>>(Facet.class);
		for (Facet facet : Facet.values()) {
			counts.put(facet, values(facet, reading, question, all));
		}
		return new Answer(all.total(), hits.get(), counts, all.timeline());
	}

	// What is shown does not wait for what is counted: a reader waits for the longer of
	// both, where there is a second processor, or a cluster that is asked.
	private static <T> Supplier<T> meanwhile(Supplier<T> work) {
		var done = CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
		return () -> {
			try {
				return done.join();
			}
			catch (CompletionException failed) {
				throw (failed.getCause() instanceof RuntimeException cause) ? cause : failed;
			}
		};
	}

	/** Returns how many articles match. */
	public long count(String words, Filters filters) {
		return index.count(read(words).root(), filters, Set.of()).total();
	}

	// A facet that filters already is counted without its own filter, so that its other
	// values can be chosen too.
	private List<Count> values(Facet facet, Reading reading, Question question, Counts all) {
		if (facet == Facet.MONTH && question.filters().of(Facet.YEAR).isEmpty()
				|| facet == Facet.DAY && question.filters().of(Facet.MONTH).isEmpty()) {
			return List.of();
		}
		var besides = question.filters().besides(facet);
		var counted = besides.equals(question.filters()) ? all : index.count(reading.root(), besides, Set.of(facet));
		return switch (facet) {
			case YEAR -> counted.timeline().years();
			case MONTH -> counted.timeline().months();
			case DAY -> counted.timeline().each();
			default -> counted.values().get(facet);
		};
	}

	private List<Hit> hits(Reading reading, Question question) {
		var marks = new Marks(reading.wanted());
		return index.page(reading.root(), question, !marks.isEmpty())
			.parallelStream()
			.map((stored) -> hit(stored, marks))
			.toList();
	}

	/** Returns the share of the archive that the question means, by outlet and month. */
	public Coverage coverage(Question question) {
		return new Coverage(index.byOutletAndMonth(read(question.words()).root(), question.filters()),
				index.byOutletAndMonth(null, question.filters()));
	}

	/**
	 * Returns every place where the words of a question stand, in its newest articles up
	 * to the most that are read for it.
	 */
	public Concordance concordance(Question question, Concordance.Order order) {
		var reading = read(question.words());
		var marks = new Marks(reading.wanted());
		if (marks.isEmpty()) {
			return new Concordance(0, 0, List.of());
		}
		var total = index.count(reading.root(), question.filters(), Set.of()).total();
		var newest = new Question(question.words(), question.filters(), Order.NEWEST, 0, settings.mostConcorded());
		var articles = index.page(reading.root(), newest, true);
		return new Concordance(total, articles.size(),
				KeywordInContext.lines(articles, marks, order, settings.mostLines()));
	}

	/** Returns the articles that are most like a text, at most so many. */
	public List<Hit> like(String text, @Nullable String language, @Nullable Long except, int most) {
		var none = new Marks(List.of());
		return index.like(text, language, except, most).stream().map((stored) -> hit(stored, none)).toList();
	}

	/** Returns what somebody who types may mean, names before headlines. */
	public List<Suggestion> suggestions(String typed) {
		return suggestions.of(typed);
	}

	/**
	 * Returns how words that are hardly found may have been meant.
	 * @return whole queries, the likeliest first; none if all words are found
	 */
	public List<String> meant(String words) {
		var meant = new ArrayList<String>();
		for (var clause : read(words).wanted()) {
			if (clause instanceof Clause.Word(String text)) {
				index.spelledLike(Tongues.plain(text)).forEach((like) -> meant.add(respelled(words, text, like)));
			}
		}
		return meant;
	}

	// A word may stand in another one too.
	static String respelled(String words, String word, String like) {
		return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}\\p{N}])")
			.matcher(words)
			.replaceAll(Matcher.quoteReplacement(like));
	}

	private static Hit hit(Stored stored, Marks marks) {
		return new Hit(stored.id(), marks.in(stored.headline(), stored.language()),
				marks.in(stored.standfirst(), stored.language()),
				marks.isEmpty() ? Marked.plain("") : Passages.of(stored.body(), stored.language(), marks),
				stored.outlet(), stored.section(), stored.authors(), stored.publishedOn(), stored.language(),
				stored.words(), stored.pictured());
	}

}
