package hemeroteca.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The sketches of all articles: finds those that share passages with some, in a time that
 * does not grow with the archive. A B-tree of (number, article) was chosen by measuring
 * at a million articles: a GIN index of arrays is smaller, but cannot stop at the first
 * articles of a number that thousands have.
 */
@Component
class Sketches {

	private final JdbcTemplate database;

	private final KinshipSettings settings;

	Sketches(JdbcTemplate database, KinshipSettings settings) {
		this.database = database;
		this.settings = settings;
	}

	/** Forgets the sketches of articles, and whom they are kin to. */
	void forget(Collection<Long> articles) {
		long[] all = longs(articles);
		database.update("""
				with gone as (delete from sketch where article = any(?) returning article, hashes)
				delete from sketch_hash h using gone g, unnest(g.hashes) as u(hash)
				where h.hash = u.hash and h.article = g.article""", all);
		database.update("delete from kin where article = any(?)", all);
		database.update("delete from kin where other = any(?)", all);
	}

	/** Keeps sketches, by the number of the article. */
	void keep(Map<Long, int[]> sketches) {
		var pairs = pairs(sketches);
		if (pairs.articles().length == 0) {
			return;
		}
		database.update("""
				with pair as (select * from unnest(?::int[], ?::bigint[]) as p(hash, article)),
				single as (insert into sketch_hash select hash, article from pair order by hash)
				insert into sketch select article, array_agg(hash) from pair group by article""", pairs.hashes(),
				pairs.articles());
	}

	/**
	 * Finds the articles that each of these most likely shares a long passage with.
	 * @return by number of the article, the best first
	 */
	Map<Long, List<Long>> candidates(Map<Long, int[]> sketches) {
		var pairs = pairs(sketches);
		var evidence = new LinkedHashMap<Long, Evidence>();
		database
			.query("""
					select p.article, s.article, count(*) over (partition by p.article, p.hash) from
					unnest(?::int[], ?::bigint[]) as p(hash, article)
					cross join lateral (select h.article from sketch_hash h where h.hash = p.hash order by h.article limit ?) s""",
					(row) -> {
						if (row.getLong(1) != row.getLong(2)) {
							evidence.computeIfAbsent(row.getLong(1), (article) -> new Evidence())
								.add(row.getLong(2), row.getInt(3));
						}
					}, pairs.hashes(), pairs.articles(), settings.mostHolders());
		var candidates = new LinkedHashMap<Long, List<Long>>();
		evidence.forEach((article, found) -> candidates.put(article, found.best(settings.mostCandidates())));
		return candidates;
	}

	/** The passages that one article shares with others; rare ones say more. */
	private static final class Evidence {

		/** One passage alone is chance. */
		private static final int FEWEST = 2;

		private final Map<Long, double[]> others = new HashMap<>();

		void add(long other, int holders) {
			var sum = others.computeIfAbsent(other, (article) -> new double[2]);
			sum[0]++;
			sum[1] += 1.0 / holders;
		}

		List<Long> best(int most) {
			return others.entrySet()
				.stream()
				.filter((other) -> other.getValue()[0] >= FEWEST)
				.sorted(Comparator.<Map.Entry<Long, double[]>>comparingDouble((other) -> -other.getValue()[1])
					.thenComparing(Map.Entry::getKey))
				.limit(most)
				.map(Map.Entry::getKey)
				.toList();
		}

	}

	private record Pairs(int[] hashes, long[] articles) {
	}

	private static Pairs pairs(Map<Long, int[]> sketches) {
		int all = sketches.values().stream().mapToInt((hashes) -> hashes.length).sum();
		var pairs = new Pairs(new int[all], new long[all]);
		int i = 0;
		for (var sketch : sketches.entrySet()) {
			for (int hash : sketch.getValue()) {
				pairs.hashes()[i] = hash;
				pairs.articles()[i++] = sketch.getKey();
			}
		}
		return pairs;
	}

	static long[] longs(Collection<Long> numbers) {
		return new ArrayList<>(numbers).stream().mapToLong(Long::longValue).toArray();
	}

}
