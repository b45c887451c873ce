package hemeroteca.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;

import hemeroteca.archive.Article;
import hemeroteca.language.Tongues;
import hemeroteca.query.Clause;
import hemeroteca.search.Answer.Count;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import jakarta.persistence.EntityManagerFactory;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The index beside the program. Hibernate Search fills it and says what a query means;
 * what is found is counted and ranked here, in two passes: one counts all matches without
 * weighing them, the other weighs only what may still come among the first.
 */
@Component
@ConditionalOnProperty(name = "hemeroteca.search.backend", havingValue = "lucene", matchIfMissing = true)
class LuceneIndex implements Index {

	static {
		// A word is looked for in every language of the archive, and a query may have
		// many words: Lucene's own bound is 1,024.
		IndexSearcher.setMaxClauseCount(1 << 14);
	}

	private static final int MOST_SPELLINGS = 3;

	private final EntityManagerFactory entities;

	private final Ranking ranking;

	private final SearchSettings settings;

	private final Columns columns = new Columns();

	LuceneIndex(EntityManagerFactory entities, Ranking ranking, SearchSettings settings) {
		this.entities = entities;
		this.ranking = ranking;
		this.settings = settings;
	}

	@Override
	public Counts count(@Nullable Clause asked, Filters filters, Set<Facet> facets) {
		return searching((searcher, scope) -> {
			var tally = searcher.search(query(scope, asked, filters), Tally.of(columns, facets));
			var values = new EnumMap<Facet, List<Count>>(Facet.class);
			facets.stream()
				.filter(Columns.FIELDS::containsKey)
				.forEach((facet) -> values.put(facet, tally.counts(facet, settings.mostCounts())));
			return new Counts(tally.total(), values, tally.timeline());
		});
	}

	@Override
	public NavigableMap<String, NavigableMap<YearMonth, Long>> byOutletAndMonth(@Nullable Clause asked,
			Filters filters) {
		return searching((searcher, scope) -> searcher.search(query(scope, asked, filters), Grid.of(columns)).counts());
	}

	@Override
	public List<Stored> page(@Nullable Clause asked, Question question, boolean texts) {
		var window = question.window(settings.deepest());
		if (window.isEmpty()) {
			return List.of();
		}
		return searching((searcher, scope) -> {
			var query = LuceneMigrationUtils
				.toLuceneQuery(new Matching(scope.predicate(), tongues(question.filters())).of(asked, question));
			boolean best = question.order() == Order.BEST && !question.words().isEmpty();
			var found = best
					? ranking.best(searcher, query, closer(scope, asked, question.filters()), columns, window.end())
					: ranking.byDay(searcher, query, question.order(), window.end());
			return new Shelf(searcher, columns, texts)
				.take(found.subList(Math.min(window.start(), found.size()), Math.min(window.end(), found.size())));
		});
	}

	@Override
	public List<Stored> like(String text, @Nullable String language, @Nullable Long except, int most) {
		return searching((searcher, scope) -> {
			var languages = (language != null) ? List.of(language) : tongues(Filters.NONE);
			var query = Likeness.to(text, languages, except, searcher.getIndexReader());
			var found = searcher.search(query, new TopScoreDocCollectorManager(most, null, 1));
			return new Shelf(searcher, columns, false).take(List.of(found.scoreDocs));
		});
	}

	@Override
	public List<String> spelledLike(String word) {
		return searching((searcher, scope) -> {
			var spelling = new DirectSpellChecker();
			var alike = spelling.suggestSimilar(new Term(Fields.WORDS, word), MOST_SPELLINGS, searcher.getIndexReader(),
					SuggestMode.SUGGEST_MORE_POPULAR);
			return Stream.of(alike).map((suggested) -> suggested.string).toList();
		});
	}

	@Override
	public Map<Long, Integer> versions() {
		return searching((searcher, scope) -> {
			var versions = new HashMap<Long, Integer>();
			for (var leaf : searcher.getIndexReader().leaves()) {
				versions(leaf.reader(), versions);
			}
			return versions;
		});
	}

	// Not seen after every batch: each would leave a small segment behind, and to merge
	// those takes longer than the indexing.
	@Override
	public void expectMany(SearchSession session) {
		session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async());
	}

	@Override
	public void show(SearchSession session) {
		var workspace = session.workspace(Article.class);
		workspace.flush();
		workspace.refresh();
	}

	private static void versions(LeafReader reader, Map<Long, Integer> versions) throws IOException {
		var numbers = DocValues.getSortedNumeric(reader, Fields.NUMBER);
		var version = DocValues.getSortedNumeric(reader, Fields.VERSION);
		var live = reader.getLiveDocs();
		for (int entry = numbers.nextDoc(); entry < reader.maxDoc(); entry = numbers.nextDoc()) {
			if ((live == null || live.get(entry)) && version.advanceExact(entry)) {
				versions.put(numbers.nextValue(), (int) version.nextValue());
			}
		}
	}

	private Query query(SearchScope<Article> scope, @Nullable Clause asked, Filters filters) {
		return LuceneMigrationUtils.toLuceneQuery(new Matching(scope.predicate(), tongues(filters)).of(asked, filters));
	}

	private @Nullable Query closer(SearchScope<Article> scope, @Nullable Clause asked, Filters filters) {
		var closer = new Matching(scope.predicate(), tongues(filters)).closer(asked);
		return (closer != null) ? LuceneMigrationUtils.toLuceneQuery(closer) : null;
	}

	private Collection<String> tongues(Filters filters) {
		var chosen = filters.of(Facet.LANGUAGE);
		if (!chosen.isEmpty()) {
			return chosen;
		}
		var tongues = new LinkedHashSet<>(columns.tongues());
		tongues.add(Tongues.tongue(null));
		return tongues;
	}

	private <T> T searching(Searching<T> searching) {
		var scope = org.hibernate.search.mapper.orm.Search.mapping(entities).scope(Article.class);
		try (IndexReader reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
			columns.read(reader);
			var searcher = new IndexSearcher(reader);
			searcher.setSimilarity(new BM25Similarity(Analysis.K1, Analysis.B));
			return searching.in(searcher, scope);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** What is done with the index as it stands at one moment. */
	@FunctionalInterface
	private interface Searching<T> {

		T in(IndexSearcher searcher, SearchScope<Article> scope) throws IOException;

	}

}
