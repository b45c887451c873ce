package hemeroteca.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import hemeroteca.archive.Placement.How;
import hemeroteca.extract.Extraction;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps articles. Whatever changes one goes through here. */
@Service
public class Archive {

	private final Articles articles;

	private final Captures captures;

	private final Lineage lineage;

	private final Indexing indexing;

	private final Edition edition;

	private final Kinship kinship;

	private final ArticlePictures pictures;

	private final Clock clock;

	Archive(Articles articles, Captures captures, Lineage lineage, Indexing indexing, Edition edition, Kinship kinship,
			ArticlePictures pictures, Clock clock) {
		this.articles = articles;
		this.indexing = indexing;
		this.captures = captures;
		this.lineage = lineage;
		this.edition = edition;
		this.kinship = kinship;
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

		String identity() {
			return Identity.of(extraction, saved.latestDay());
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
		indexing.flush();
		pictures.keep(arrivals, placements);
		var related = kinship.of(placements, known.values());
		indexing.now(known.values());
		return related;
	}

	private Map<String, Article> byIdentity(List<Arrival> arrivals) {
		var identities = arrivals.stream().map(Arrival::identity).distinct().toList();
		return articles.claim(identities)
			.stream()
			.collect(Collectors.toMap(Article::identity, Function.identity(), (one, same) -> one, HashMap::new));
	}

	private Placement place(Arrival arrival, IfKnown ifKnown, Map<String, Article> known) {
		Extraction extraction = arrival.extraction();
		Saved saved = arrival.saved();
		String identity = arrival.identity();
		Article article = known.get(identity);
		if (article == null) {
			article = articles.save(new Article(identity, extraction, saved));
			known.put(identity, article);
			captures.save(new Capture(article, saved, article.shown()));
			return new Placement(article.id(), How.NEW, null);
		}
		return (ifKnown == IfKnown.SKIP) ? new Placement(article.id(), How.SKIPPED, null)
				: new Placement(article.id(), meet(article, arrival, ifKnown), null);
	}

	private How meet(Article article, Arrival arrival, IfKnown ifKnown) {
		Extraction extraction = arrival.extraction();
		Saved saved = arrival.saved();
		boolean same = article.says(extraction, saved.latestDay());
		boolean newer = !saved.at().isBefore(article.capturedAt());
		int number = same ? article.shown() : lineage.number(article, extraction, saved.receivedAt());
		if (newer && same) {
			article.seen(saved.at());
		}
		else if (newer) {
			article.show(number, extraction, saved);
		}
		if (ifKnown == IfKnown.REPLACE_FACTS && (newer || same)) {
			article.takeBackCorrections();
		}
		lineage.mark(captures.save(new Capture(article, saved, number)));
		return same ? How.SAME_ARTICLE : newer ? How.NEWER_CAPTURE : How.OLDER_CAPTURE;
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

	/**
	 * Corrects some of what is shown of an article, whatever else was corrected
	 * meanwhile.
	 */
	@Transactional
	public boolean correct(long id, UnaryOperator<Facts> correction) {
		return change(id, (article) -> article.correct(correction.apply(article.facts())));
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
			indexing.now(List.of(found));
		});
		return article.isPresent();
	}

	/** Returns the captures of an article, newest first. */
	@Transactional(readOnly = true)
	public List<Capture> captures(long article) {
		return captures.findByArticleIdOrderByCapturedAtDescIdDesc(article);
	}

	/** Returns one capture, if it is of this article. */
	@Transactional(readOnly = true)
	public Optional<Capture> capture(long article, long capture) {
		return captures.findByIdAndArticleId(capture, article);
	}

	/** Returns what the captures of an article said, one after the other. */
	@Transactional(readOnly = true)
	public History history(long article) {
		return History.of(captures.findByArticleIdOrderByCapturedAtDescIdDesc(article));
	}

	/** Returns what a version of an article says. */
	@Transactional(readOnly = true)
	public Optional<Telling> version(long article, int number) {
		return articles.findById(article).flatMap((found) -> lineage.telling(found, number));
	}

	/** Returns the silent edits of all articles, the latest first. */
	@Transactional(readOnly = true)
	public Slice<SilentEdit> silentEdits(Pageable page) {
		return captures.silent(page);
	}

	/**
	 * Tells what would be other if the captures of an article were read again. The
	 * article stays as it is.
	 * @param reader what a capture says now; nothing where it cannot be read
	 * @return nothing where all would stay as it is
	 */
	@Transactional(readOnly = true)
	public Optional<Reread> wouldReread(long id, Function<Capture, Optional<Extraction>> reader) {
		var article = articles.findById(id).orElseThrow();
		var all = captures.findByArticleIdOrderByCapturedAtDescIdDesc(id);
		boolean unread = all.stream().anyMatch((capture) -> capture.version().isEmpty());
		var shown = all.stream()
			.filter((capture) -> capture.version().filter((number) -> number == article.shown()).isPresent())
			.findFirst();
		var change = shown.flatMap((capture) -> reader.apply(capture)
			.map((said) -> Reread.of(article, said, Saved.latestDay(capture.receivedAt()))));
		return change.filter((found) -> unread || found.any());
	}

	/** Reads the captures of an article again; what readers corrected stays. */
	@Transactional
	public boolean reread(long id, Function<Capture, Optional<Extraction>> reader) {
		return change(id, (article) -> {
			String before = article.html();
			lineage.reread(article, reader);
			if (!article.html().equals(before)) {
				kinship.renew(List.of(article), Set.of(id));
			}
		});
	}

}
