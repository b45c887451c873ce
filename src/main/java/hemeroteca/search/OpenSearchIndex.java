package hemeroteca.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import com.google.gson.JsonObject;
import hemeroteca.language.Tongues;
import hemeroteca.query.Clause;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The index on an OpenSearch cluster. */
@Component
@ConditionalOnProperty(name = "hemeroteca.search.backend", havingValue = "opensearch")
class OpenSearchIndex implements Index {

	/**
	 * What one answer may hold: of articles a default of OpenSearch, of counts a sixth of
	 * it.
	 */
	static final int AT_A_TIME = 10_000;

	private static final int MOST_SPELLINGS = 3;

	/**
	 * How long a language that is new in the archive may be searched without its stems.
	 */
	private static final Duration FRESH = Duration.ofSeconds(1);

	private final Cluster cluster;

	private final Outbox outbox;

	private final SearchSettings settings;

	private final ClusterSettings clusterSettings;

	private final Clock clock;

	private volatile Known known = new Known(List.of(), Instant.MIN);

	OpenSearchIndex(Cluster cluster, Outbox outbox, SearchSettings settings, ClusterSettings clusterSettings,
			Clock clock) {
		this.cluster = cluster;
		this.outbox = outbox;
		this.settings = settings;
		this.clusterSettings = clusterSettings;
		this.clock = clock;
	}

	@Override
	public Counts count(@Nullable Clause asked, Filters filters, Set<Facet> facets) {
		var days = cluster.ask(matching(asked, filters), (body) -> ClusterRequests.days(body));
		long total = ClusterAnswers.total(days);
		var timeline = ClusterAnswers.timeline(days);
		var kinds = facets.stream().filter(Columns.FIELDS::containsKey).toList();
		if (kinds.isEmpty()) {
			return new Counts(total, Map.of(), timeline);
		}
		var values = cluster.ask(matching(asked, filters),
				(body) -> ClusterRequests.values(body, kinds, settings.mostCounts()));
		return new Counts(total, ClusterAnswers.values(values, kinds), timeline);
	}

	@Override
	public NavigableMap<String, NavigableMap<YearMonth, Long>> byOutletAndMonth(@Nullable Clause asked,
			Filters filters) {
		var counts = new TreeMap<String, NavigableMap<YearMonth, Long>>();
		JsonObject after = null;
		do {
			var from = after;
			var grid = cluster.ask(matching(asked, filters), (body) -> ClusterRequests.grid(body, from));
			after = ClusterAnswers.grid(grid, counts);
		}
		while (after != null);
		return counts;
	}

	@Override
	public List<Stored> page(@Nullable Clause asked, Question question, boolean texts) {
		var window = question.window(settings.deepest());
		if (window.isEmpty()) {
			return List.of();
		}
		var filters = question.filters();
		boolean best = question.order() == Order.BEST && !question.words().isEmpty();
		var answer = cluster.ask(best ? closely(asked, filters) : matching(asked, question), (body) -> {
			ClusterRequests.page(body, window.start(), window.length(), texts);
			if (!best || !ClusterRequests.rank(body, settings, LocalDate.now(clock))) {
				ClusterRequests.byDay(body, question.order());
			}
		});
		return ClusterAnswers.stored(answer);
	}

	@Override
	public List<Stored> like(String text, @Nullable String language, @Nullable Long except, int most) {
		var languages = (language != null) ? List.of(language) : tongues();
		var stems = String.join(" ", languages.stream().map((one) -> Tokens.of(text, one).stems()).toList());
		long articles = ClusterAnswers.total(cluster.ask(OpenSearchIndex::all, ClusterRequests::total));
		return ClusterAnswers.stored(cluster.ask(OpenSearchIndex::all, (body) -> {
			ClusterRequests.page(body, 0, most, false);
			ClusterRequests.like(body, stems, except, articles / clusterSettings.shards());
		}));
	}

	@Override
	public List<String> spelledLike(String word) {
		return ClusterAnswers.spellings(
				cluster.ask(OpenSearchIndex::all, (body) -> ClusterRequests.spelling(body, word, MOST_SPELLINGS)));
	}

	@Override
	public Map<Long, Integer> versions() {
		cluster.refresh();
		var versions = new HashMap<Long, Integer>();
		Long after = null;
		do {
			var from = after;
			after = ClusterAnswers
				.versions(cluster.ask(OpenSearchIndex::all, (body) -> ClusterRequests.versions(body, from)), versions);
		}
		while (after != null);
		return versions;
	}

	@Override
	public long waiting() {
		return outbox.waiting();
	}

	@Override
	public void alone(Runnable work) {
		outbox.alone(work);
	}

	private static SearchPredicate all(SearchPredicateFactory predicates) {
		return predicates.matchAll().toPredicate();
	}

	private Function<SearchPredicateFactory, SearchPredicate> matching(@Nullable Clause asked, Filters filters) {
		var tongues = tongues(filters);
		return (predicates) -> new Matching(predicates, tongues).of(asked, filters);
	}

	private Function<SearchPredicateFactory, SearchPredicate> matching(@Nullable Clause asked, Question question) {
		var tongues = tongues(question.filters());
		return (predicates) -> new Matching(predicates, tongues).of(asked, question);
	}

	// What matches, and what makes a match better: ClusterRequests.rank takes them apart.
	private Function<SearchPredicateFactory, SearchPredicate> closely(@Nullable Clause asked, Filters filters) {
		var tongues = tongues(filters);
		return (predicates) -> {
			var matching = new Matching(predicates, tongues);
			var closer = matching.closer(asked);
			var all = matching.of(asked, filters);
			return (closer != null) ? predicates.bool().must(all).should(closer).toPredicate() : all;
		};
	}

	private Collection<String> tongues(Filters filters) {
		var chosen = filters.of(Facet.LANGUAGE);
		return chosen.isEmpty() ? tongues() : chosen;
	}

	private Collection<String> tongues() {
		var current = known;
		if (current.until.isBefore(clock.instant())) {
			var kinds = List.of(Facet.LANGUAGE);
			var counted = cluster.ask(OpenSearchIndex::all, (body) -> ClusterRequests.values(body, kinds, AT_A_TIME));
			var tongues = new LinkedHashSet<String>();
			ClusterAnswers.values(counted, kinds).get(Facet.LANGUAGE).forEach((count) -> tongues.add(count.value()));
			tongues.add(Tongues.tongue(null));
			current = new Known(tongues, clock.instant().plus(FRESH));
			known = current;
		}
		return current.tongues;
	}

	/** The languages of the archive. */
	private record Known(Collection<String> tongues, Instant until) {
	}

}
