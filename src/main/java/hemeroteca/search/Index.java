package hemeroteca.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

import hemeroteca.query.Clause;
import hemeroteca.search.Answer.Count;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question.Filters;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Where articles are found: an index beside the program, or a cluster. */
interface Index {

	/**
	 * Counts the articles that match.
	 * @param facets kinds of filter whose values are counted, except of time, which the
	 * timeline counts
	 */
	Counts count(@Nullable Clause asked, Filters filters, Set<Facet> facets);

	/**
	 * Counts the articles that match by outlet and month; those without either are left
	 * out.
	 */
	NavigableMap<String, NavigableMap<YearMonth, Long>> byOutletAndMonth(@Nullable Clause asked, Filters filters);

	/**
	 * Returns the articles of one page, in order.
	 * @param texts whether their texts are wanted too
	 */
	List<Stored> page(@Nullable Clause asked, Question question, boolean texts);

	/**
	 * Returns the articles that speak of what a text speaks of, the most alike first.
	 * @param language of the text
	 * @param except an article to leave out; null for none
	 */
	List<Stored> like(String text, @Nullable String language, @Nullable Long except, int most);

	/**
	 * Returns how a word that is hardly found may have been meant, the likeliest first.
	 * @param word folded
	 */
	List<String> spelledLike(String word);

	/** Returns by number the version of every article that the index holds. */
	Map<Long, Integer> versions();

	/** Returns how many articles are on their way into the index, by whichever node. */
	default long waiting() {
		return 0;
	}

	/** Says that a session is to index many articles, none of which is wanted at once. */
	default void expectMany(SearchSession session) {
		// As it comes.
	}

	/** Lets searches see all that was indexed. */
	default void show(SearchSession session) {
		// They do so by themselves.
	}

	/**
	 * Does work on the whole index, unless another node that shares it is about it.
	 */
	default void alone(Runnable work) {
		work.run();
	}

	/**
	 * What was counted.
	 *
	 * @param values how many articles have a value, most first
	 */
	record Counts(long total, Map<Facet, List<Count>> values, Timeline timeline) {
	}

	/** An article as the index shows it, without a row of the database. */
	record Stored(long id, String headline, @Nullable String standfirst, String body, @Nullable String language,
			@Nullable String outlet, @Nullable String section, List<String> authors, @Nullable LocalDate publishedOn,
			int words, boolean pictured) {
	}

}
