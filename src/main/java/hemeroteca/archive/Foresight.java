package hemeroteca.archive;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.Placement.How;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which place pages would find in the archive, and changes nothing. */
@Service
public class Foresight {

	private final Articles articles;

	Foresight(Articles articles) {
		this.articles = articles;
	}

	/**
	 * The place that a page would find.
	 *
	 * @param identity the same for pages of one article
	 * @param article the number of the article that is there; null if it would be new
	 */
	public record Foreseen(String identity, How how, @Nullable Long article) {
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
		return arrivals.stream().map((arrival) -> foresee(arrival, ifKnown, known)).toList();
	}

	private static Foreseen foresee(Arrival arrival, IfKnown ifKnown, Map<String, Article> known) {
		String identity = arrival.identity();
		var article = known.get(identity);
		if (article == null) {
			return new Foreseen(identity, How.NEW, null);
		}
		return new Foreseen(identity, how(article, arrival, ifKnown), article.id());
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

}
