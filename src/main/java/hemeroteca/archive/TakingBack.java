package hemeroteca.archive;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import hemeroteca.extract.Extraction;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back captures that should not have come. */
@Service
public class TakingBack {

	private final Articles articles;

	private final Captures captures;

	private final Lineage lineage;

	private final Kinship kinship;

	private final Indexing indexing;

	private final EntityManager entities;

	private final Edition edition;

	private final Clock clock;

	TakingBack(Articles articles, Captures captures, Lineage lineage, Kinship kinship, Indexing indexing,
			EntityManager entities, Edition edition, Clock clock) {
		this.articles = articles;
		this.captures = captures;
		this.lineage = lineage;
		this.kinship = kinship;
		this.indexing = indexing;
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
		List<Capture> all = captures.findByArticleIdOrderByCapturedAtDescIdDesc(number);
		var rest = all.stream().filter((capture) -> !taken.contains(Sha256.hex(capture.sha256()))).toList();
		if (rest.isEmpty()) {
			article.discard(clock.instant());
			edition.turn();
			indexing.now(List.of(article));
			return Optional.empty();
		}
		boolean covered = all.stream()
			.filter((capture) -> !rest.contains(capture))
			.anyMatch((capture) -> !capture.capturedAt().isBefore(article.capturedAt()));
		all.stream().filter((capture) -> !rest.contains(capture)).forEach(entities::remove);
		boolean unread = covered && !showAgain(article, rest.getFirst());
		finish(article);
		return unread ? Optional.of(rest.getFirst()) : Optional.empty();
	}

	private boolean showAgain(Article article, Capture capture) {
		var telling = capture.version().flatMap((number) -> lineage.telling(article, number));
		telling.ifPresent((said) -> article.show(said.number(), said.extraction(), capture.saved()));
		return telling.isPresent();
	}

	/** Shows what a capture says that came before versions were kept. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void show(long number, Capture capture, Extraction extraction) {
		articles.claim(number).ifPresent((article) -> {
			int version = lineage.number(article, extraction, capture.receivedAt());
			capture.says(version);
			article.show(version, extraction, capture.saved());
			finish(article);
		});
	}

	private void finish(Article article) {
		lineage.tidy(article);
		kinship.renew(List.of(article), Set.of(article.id()));
		edition.turn();
		indexing.now(List.of(article));
	}

}
