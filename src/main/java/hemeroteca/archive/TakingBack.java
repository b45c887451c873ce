package hemeroteca.archive;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import hemeroteca.extract.Extraction;
import jakarta.persistence.EntityManager;
import org.hibernate.search.mapper.orm.Search;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back captures that should not have come. */
@Service
public class TakingBack {

	private final Articles articles;

	private final Captures captures;

	private final EntityManager entities;

	private final Edition edition;

	private final Clock clock;

	TakingBack(Articles articles, Captures captures, EntityManager entities, Edition edition, Clock clock) {
		this.articles = articles;
		this.captures = captures;
		this.entities = entities;
		this.edition = edition;
		this.clock = clock;
	}

	/**
	 * Takes captures of an article back. An article that has no others goes to the trash,
	 * with them; of another they are removed.
	 * @param digests those of the originals of the captures
	 * @return the capture to be shown again, if what is shown was one of them: the caller
	 * reads it and calls {@link #show}, in the same transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Capture> takeBack(long number, Collection<byte[]> digests) {
		var article = articles.claim(number).orElse(null);
		if (article == null) {
			return Optional.empty();
		}
		Set<String> taken = digests.stream().map(Sha256::hex).collect(Collectors.toSet());
		List<Capture> all = captures.findByArticleIdOrderByCapturedAtDesc(number);
		var rest = all.stream().filter((capture) -> !taken.contains(Sha256.hex(capture.sha256()))).toList();
		if (rest.isEmpty()) {
			article.discard(clock.instant());
			index();
			return Optional.empty();
		}
		boolean covered = all.stream()
			.filter((capture) -> !rest.contains(capture))
			.anyMatch((capture) -> !capture.capturedAt().isBefore(article.capturedAt()));
		all.stream().filter((capture) -> !rest.contains(capture)).forEach(entities::remove);
		index();
		return covered ? Optional.of(rest.getFirst()) : Optional.empty();
	}

	/** Shows what a capture says. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void show(long number, Capture capture, Extraction extraction) {
		articles.claim(number).ifPresent((article) -> {
			article.show(extraction, new Saved(capture.sha256(), capture.fileName(), capture.format(),
					capture.charset(), capture.stated() ? capture.capturedAt() : null, capture.receivedAt()));
			index();
		});
	}

	// While the article is claimed, as the archive does.
	private void index() {
		edition.turn();
		entities.flush();
		Search.session(entities).indexingPlan().execute();
	}

}
