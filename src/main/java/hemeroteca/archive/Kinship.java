package hemeroteca.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import hemeroteca.archive.Kin.Kind;
import hemeroteca.archive.Placement.How;
import hemeroteca.compare.Resemblance;
import hemeroteca.compare.Shingles;
import hemeroteca.compare.Sketch;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds which articles are copies of each other, hold each other or lead to each other,
 * for a whole batch at a time. Sketches find who might be, the words themselves decide.
 */
@Component
class Kinship {

	private final JdbcTemplate database;

	private final Sketches sketches;

	private final Citations citations;

	private final KinshipSettings settings;

	Kinship(JdbcTemplate database, Sketches sketches, Citations citations, KinshipSettings settings) {
		this.database = database;
		this.sketches = sketches;
		this.citations = citations;
		this.settings = settings;
	}

	/**
	 * Finds the kin of what was placed, and says so where a new article is nearly a copy
	 * of one that was there. All articles must be in the database.
	 * @param articles at least those of the placements
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Placement> of(List<Placement> placements, Collection<Article> articles) {
		var shown = placements.stream()
			.filter((place) -> place.how() == How.NEW || place.how() == How.NEWER_CAPTURE)
			.map(Placement::article)
			.collect(Collectors.toSet());
		var newer = placements.stream()
			.filter((place) -> place.how() == How.NEWER_CAPTURE)
			.map(Placement::article)
			.collect(Collectors.toSet());
		var changed = articles.stream().filter((article) -> shown.contains(article.id())).toList();
		var copies = copies(renew(changed, newer));
		return placements.stream()
			.map((place) -> new Placement(place.article(), place.how(),
					(place.how() == How.NEW) ? copies.get(place.article()) : place.copyOf()))
			.toList();
	}

	/**
	 * Finds the kin of articles whose text is new or has changed.
	 * @param known those of them that may have been looked at before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Pair> renew(Collection<Article> changed, Set<Long> known) {
		if (changed.isEmpty()) {
			return List.of();
		}
		if (!known.isEmpty()) {
			sketches.forget(known);
			citations.forget(known);
		}
		citations.keep(changed);
		var texts = new LinkedHashMap<Long, Shingles>();
		changed.forEach((article) -> texts.put(article.id(), Shingles.of(article.body())));
		var sketched = sketch(texts);
		lookAgainAtThoseBeside(texts.keySet());
		sketches.keep(sketched);
		return look(texts, sketched, trashed(changed));
	}

	private static Set<Long> trashed(Collection<Article> articles) {
		return articles.stream()
			.filter((article) -> article.trashedAt().isPresent())
			.map(Article::id)
			.collect(Collectors.toCollection(HashSet::new));
	}

	/** Looks once more for the kin of articles that have their sketches. */
	List<Pair> lookAgain(Collection<Article> articles) {
		var texts = new LinkedHashMap<Long, Shingles>();
		articles.forEach((article) -> texts.put(article.id(), Shingles.of(article.body())));
		return look(texts, sketch(texts), trashed(articles));
	}

	private static Map<Long, int[]> sketch(Map<Long, Shingles> texts) {
		var sketched = new LinkedHashMap<Long, int[]>();
		texts.forEach((article, text) -> sketched.put(article, Sketch.of(text)));
		return sketched;
	}

	// What another transaction brings now cannot be seen yet, nor can it see these. The
	// one that began later has the other among those still in progress, and marks its
	// articles; SecondLook takes them up when both are done.
	private void lookAgainAtThoseBeside(Set<Long> articles) {
		database.update(
				"""
						insert into kin_due (article, until)
						select article, own from unnest(?::bigint[]) as a(article),
						(select pg_current_xact_id()::text::bigint as own, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest) t
						where oldest < own
						on conflict (article) do update set until = excluded.until""",
				Sketches.longs(articles));
	}

	/**
	 * Two articles, and how much of each stands in the other.
	 *
	 * @param trashed whether the one that was there first is in the trash
	 */
	record Pair(long article, long other, Resemblance resemblance, boolean trashed) {

		Kind kind(double least) {
			if (resemblance.smaller() >= least) {
				return Kind.COPY;
			}
			return (resemblance.ofOne() >= least) ? Kind.CONTAINED : Kind.CONTAINS;
		}

	}

	private List<Pair> look(Map<Long, Shingles> texts, Map<Long, int[]> sketched, Set<Long> trashed) {
		var candidates = sketches.candidates(sketched);
		var others = new HashSet<Long>();
		candidates.values().forEach(others::addAll);
		others.removeAll(texts.keySet());
		var compared = new HashMap<>(texts);
		fetch(others, compared, trashed);
		var pairs = new ArrayList<Pair>();
		candidates.forEach((article, found) -> {
			for (long other : found) {
				boolean done = texts.containsKey(other) && other < article
						&& candidates.getOrDefault(other, List.of()).contains(article);
				if (!done && compared.containsKey(other)) {
					var resemblance = Resemblance.between(compared.get(article), compared.get(other));
					if (resemblance.larger() >= settings.leastShare()) {
						pairs.add(new Pair(article, other, resemblance, trashed.contains(Math.min(article, other))));
					}
				}
			}
		});
		keep(pairs);
		return pairs;
	}

	private void fetch(Set<Long> articles, Map<Long, Shingles> texts, Set<Long> trashed) {
		if (articles.isEmpty()) {
			return;
		}
		database.query("select id, body, trashed_at is not null from article where id = any(?)", (row) -> {
			texts.put(row.getLong(1), Shingles.of(row.getString(2)));
			if (row.getBoolean(3)) {
				trashed.add(row.getLong(1));
			}
		}, Sketches.longs(articles));
	}

	private void keep(List<Pair> pairs) {
		var rows = new ArrayList<Object[]>();
		for (var pair : pairs) {
			var kind = pair.kind(settings.leastShare());
			float share = (float) pair.resemblance().ofOne();
			float otherShare = (float) pair.resemblance().ofOther();
			rows.add(new Object[] { pair.article(), pair.other(), kind.word(), share, otherShare });
			rows.add(new Object[] { pair.other(), pair.article(), kind.turned().word(), otherShare, share });
		}
		if (!rows.isEmpty()) {
			database.batchUpdate(
					"insert into kin (article, other, kind, share, other_share) values (?, ?, ?, ?, ?) on conflict (article, other) do update"
							+ " set kind = excluded.kind, share = excluded.share, other_share = excluded.other_share",
					rows);
		}
	}

	// Of two that came in together, the one that was placed first is there.
	private Map<Long, Long> copies(List<Pair> pairs) {
		var best = new HashMap<Long, Pair>();
		for (var pair : pairs) {
			if (pair.kind(settings.leastShare()) != Kind.COPY || pair.trashed()) {
				continue;
			}
			best.merge(Math.max(pair.article(), pair.other()), pair, Kinship::closer);
		}
		var copies = new HashMap<Long, Long>();
		best.forEach((article, pair) -> copies.put(article, Math.min(pair.article(), pair.other())));
		return copies;
	}

	private static Pair closer(Pair one, Pair other) {
		return (one.resemblance().smaller() >= other.resemblance().smaller()) ? one : other;
	}

}
