package hemeroteca.archive;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import hemeroteca.extract.Extraction;
import hemeroteca.extract.Kind;
import jakarta.persistence.EntityManager;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a benchmark place articles, and tells how much of the time kinship takes. */
public final class KinshipDoor {

	private final Articles articles;

	private final Kinship kinship;

	private final EntityManager entities;

	private final TransactionTemplate transaction;

	private long number;

	public KinshipDoor(ApplicationContext house) {
		this.articles = house.getBean(Articles.class);
		this.kinship = house.getBean(Kinship.class);
		this.entities = house.getBean(EntityManager.class);
		this.transaction = house.getBean(TransactionTemplate.class);
	}

	/**
	 * Nanoseconds for the rows of the articles, for their kinship, and for the commit.
	 */
	public record Took(long rows, long kinship, long commit, int pairs) {
	}

	/** Keeps articles in one transaction. */
	public Took keep(List<String> texts, boolean withKinship) {
		var times = new long[4];
		var pairs = new int[1];
		times[0] = System.nanoTime();
		transaction.executeWithoutResult((status) -> {
			var kept = new ArrayList<Article>();
			texts.forEach((text) -> kept.add(articles.save(article(text))));
			entities.flush();
			times[1] = System.nanoTime();
			pairs[0] = withKinship ? kinship.renew(kept, Set.of()).size() : 0;
			times[2] = System.nanoTime();
		});
		times[3] = System.nanoTime();
		return new Took(times[1] - times[0], times[2] - times[1], times[3] - times[2], pairs[0]);
	}

	private Article article(String text) {
		var address = URI.create("https://bench.example/" + System.nanoTime() + "-" + number++);
		var extraction = new Extraction(Kind.ARTICLE, 1, text.substring(0, 60), null, List.of(), null, List.of(),
				"Bench", LocalDate.of(2025, 4, 11), null, null, "en", address, null, null, List.of(), text,
				"<p>" + text + "</p>", Map.of(), List.of(), null, List.of(), null);
		var saved = new Saved(new byte[32], "bench.html", "HTML", "UTF-8", null, Instant.now());
		return new Article(Identity.of(extraction, saved.latestDay()), extraction, saved);
	}

}
