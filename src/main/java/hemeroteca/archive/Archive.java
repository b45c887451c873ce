package hemeroteca.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import hemeroteca.archive.Placement.How;
import hemeroteca.extract.Extraction;
import jakarta.persistence.EntityManager;
import org.hibernate.search.mapper.orm.Search;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps articles. Whatever changes one goes through here. */
@Service
public class Archive {

	private final Articles articles;

	private final Captures captures;

	private final EntityManager entities;

	private final Edition edition;

	private final ArticlePictures pictures;

	private final Clock clock;

	Archive(Articles articles, Captures captures, EntityManager entities, Edition edition, ArticlePictures pictures,
			Clock clock) {
		this.articles = articles;
		this.entities = entities;
		this.captures = captures;
		this.edition = edition;
		this.pictures = pictures;
		this.clock = clock;
	}

	/**
	 * One page to be kept: what was found in it, how it was saved, and the pictures that
	 * came with it.
	 */
	public record Arrival(Extraction extraction, Saved saved, Illustrations illustrations) {

		public Arrival(Extraction extraction, Saved saved) {
			this(extraction, saved, Illustrations.NONE);
		}

	}

	/**
	 * Gives each page its place: a new article, or a capture of one that is there. The
	 * original must be kept already.
	 * @param ifKnown what becomes of a page whose article is there
	 * @return a placement for each arrival, in the same order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Placement> place(List<Arrival> arrivals, IfKnown ifKnown) {
		edition.turn();
		var known = byIdentity(arrivals);
		var placements = new ArrayList<Placement>();
		for (Arrival arrival : arrivals) {
			placements.add(place(arrival, ifKnown, known));
		}
		index();
		pictures.keep(arrivals, placements);
		return placements;
	}

	private Map<String, Article> byIdentity(List<Arrival> arrivals) {
		var identities = arrivals.stream().map((arrival) -> Identity.of(arrival.extraction())).distinct().toList();
		return articles.claim(identities)
			.stream()
			.collect(Collectors.toMap(Article::identity, Function.identity(), (one, same) -> one, HashMap::new));
	}

	private Placement place(Arrival arrival, IfKnown ifKnown, Map<String, Article> known) {
		Extraction extraction = arrival.extraction();
		Saved saved = arrival.saved();
		String identity = Identity.of(extraction);
		Article article = known.get(identity);
		How how;
		if (article == null) {
			article = articles.save(new Article(identity, extraction, saved));
			known.put(identity, article);
			how = How.NEW;
		}
		else if (ifKnown == IfKnown.SKIP) {
			return new Placement(article.id(), How.SKIPPED, null);
		}
		else {
			how = meet(article, extraction, saved);
		}
		captures.save(new Capture(article, saved));
		return new Placement(article.id(), how, null);
	}

	private How meet(Article article, Extraction extraction, Saved saved) {
		if (article.says(extraction, saved)) {
			return How.SAME_ARTICLE;
		}
		if (saved.at().isBefore(article.capturedAt())) {
			return How.OLDER_CAPTURE;
		}
		article.show(extraction, saved);
		return How.NEWER_CAPTURE;
	}

	/**
	 * Finds the articles that the very same bytes led to.
	 * @return by digest (as hexadecimal digits) the number of the article
	 */
	@Transactional(readOnly = true)
	public Map<String, Long> withOriginals(Collection<byte[]> digests) {
		return captures.findByOriginals(digests)
			.stream()
			.collect(Collectors.toMap((capture) -> Sha256.hex(capture.sha256()), (capture) -> capture.article().id(),
					(one, other) -> one));
	}

	/**
	 * Corrects what is shown of an article.
	 * @return whether there is such an article
	 */
	@Transactional
	public boolean correct(long id, Facts facts) {
		return change(id, (article) -> article.correct(facts));
	}

	/** Puts an article into the trash. */
	@Transactional
	public boolean discard(long id) {
		return change(id, (article) -> article.discard(clock.instant()));
	}

	/** Takes an article out of the trash. */
	@Transactional
	public boolean restore(long id) {
		return change(id, Article::restore);
	}

	private boolean change(long id, Consumer<Article> change) {
		Optional<Article> article = articles.claim(id);
		article.ifPresent((found) -> {
			change.accept(found);
			edition.turn();
			index();
		});
		return article.isPresent();
	}

	// Now, while the articles are claimed, and not after the commit: then two changes of
	// one article could reach the
	// index in the other order, and the older one would stay.
	private void index() {
		entities.flush();
		Search.session(entities).indexingPlan().execute();
	}

	/** Returns the captures of an article, newest first. */
	@Transactional(readOnly = true)
	public List<Capture> captures(long article) {
		return captures.findByArticleIdOrderByCapturedAtDesc(article);
	}

	/** Returns one capture, if it is of this article. */
	@Transactional(readOnly = true)
	public Optional<Capture> capture(long article, long capture) {
		return captures.findByIdAndArticleId(capture, article);
	}

}
