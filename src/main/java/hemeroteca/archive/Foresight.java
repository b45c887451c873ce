package hemeroteca.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.Placement.How;
import hemeroteca.compare.Resemblance;
import hemeroteca.compare.Shingles;
import hemeroteca.compare.Sketch;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which place pages would find in the archive, and changes nothing. */
@Service
public class Foresight {

	private final Articles articles;

	private final Sketches sketches;

	private final KinshipSettings settings;

	private final JdbcClient database;

	Foresight(Articles articles, Sketches sketches, KinshipSettings settings, JdbcClient database) {
		this.articles = articles;
		this.sketches = sketches;
		this.settings = settings;
		this.database = database;
	}

	/**
	 * The place that a page would find.
	 *
	 * @param identity the same for pages of one article
	 * @param article the number of the article that is there; null if it would be new
	 * @param copyOf the number of the article in the archive that a new one would be
	 * nearly a copy of; null if of none
	 */
	public record Foreseen(String identity, How how, @Nullable Long article, @Nullable Long copyOf) {
	}

	/**
	 * Looks for the place of each page.
	 * @return in the same order
	 */
	@Transactional(readOnly = true)
	public List<Foreseen> foresee(List<Arrival> arrivals, IfKnown ifKnown) {
		var identities = arrivals.stream().map(Arrival::identity).distinct().toList();
		var known = articles.findByIdentityIn(identities)
			.stream()
			.collect(Collectors.toMap(Article::identity, Function.identity()));
		var copies = copies(arrivals.stream().filter((arrival) -> !known.containsKey(arrival.identity())).toList());
		return arrivals.stream().map((arrival) -> foresee(arrival, ifKnown, known, copies)).toList();
	}

	private static Foreseen foresee(Arrival arrival, IfKnown ifKnown, Map<String, Article> known,
			Map<String, Long> copies) {
		String identity = arrival.identity();
		var article = known.get(identity);
		if (article == null) {
			return new Foreseen(identity, How.NEW, null, copies.get(identity));
		}
		return new Foreseen(identity, how(article, arrival, ifKnown), article.id(), null);
	}

	private static How how(Article article, Arrival arrival, IfKnown ifKnown) {
		if (ifKnown == IfKnown.SKIP) {
			return How.SKIPPED;
		}
		if (article.says(arrival.extraction(), arrival.saved().latestDay())) {
			return How.SAME_ARTICLE;
		}
		return arrival.saved().at().isBefore(article.capturedAt()) ? How.OLDER_CAPTURE : How.NEWER_CAPTURE;
	}

	// As kinship finds them, among the articles of the archive; what is new has no number
	// yet, and goes by its place in the list.
	private Map<String, Long> copies(List<Arrival> fresh) {
		var texts = new LinkedHashMap<Long, Shingles>();
		var sketched = new LinkedHashMap<Long, int[]>();
		for (Arrival arrival : fresh) {
			long place = -1 - texts.size();
			var text = Shingles.of(arrival.extraction().text());
			texts.put(place, text);
			sketched.put(place, Sketch.of(text));
		}
		var candidates = sketches.candidates(sketched);
		var others = bodies(candidates.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
		var copies = new HashMap<String, Long>();
		candidates.forEach((place, found) -> {
			var copied = closest(texts.get(place), found, others);
			if (copied != null) {
				copies.putIfAbsent(fresh.get((int) (-1 - place)).identity(), copied);
			}
		});
		return copies;
	}

	private @Nullable Long closest(Shingles text, List<Long> candidates, Map<Long, Shingles> others) {
		Long closest = null;
		double most = settings.leastShare();
		for (long other : candidates) {
			var shingles = others.get(other);
			double share = (shingles != null) ? Resemblance.between(text, shingles).smaller() : 0;
			if (share > most || share == most && closest == null) {
				closest = other;
				most = share;
			}
		}
		return closest;
	}

	// A copy of what is in the trash is none.
	private Map<Long, Shingles> bodies(Collection<Long> numbers) {
		var bodies = new HashMap<Long, Shingles>();
		if (!numbers.isEmpty()) {
			database.sql("select id, body from article where id in (:numbers) and trashed_at is null")
				.param("numbers", numbers)
				.query((row) -> {
					bodies.put(row.getLong("id"), Shingles.of(row.getString("body")));
				});
		}
		return bodies;
	}

}
