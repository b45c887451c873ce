package hemeroteca.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import hemeroteca.archive.IndexInDoubt;
import hemeroteca.archive.Articles.Stamp;
import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManager;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index in step with the database. What a commit writes reaches the index in
 * the same breath, but not in the same disk write: a power cut between the two leaves the
 * index behind. So both are compared by number and version at every start, and what
 * differs is indexed while people search already.
 */
@Component
public class IndexKeeper {

	private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

	private static final int BATCH = 100;

	/** On their way into a shared index; more would only wait in the database. */
	private static final int MOST_WAITING = 10_000;

	private static final Duration LOOKING = Duration.ofMillis(200);

	private static final Duration AGAIN = Duration.ofSeconds(3);

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final Index index;

	private final EntityManager entities;

	private final Articles articles;

	private final TransactionTemplate transaction;

	private volatile boolean stopping;

	private final AtomicBoolean comparing = new AtomicBoolean();

	private final ExecutorService mending = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("index").factory());

	// Until the first comparison nobody knows how far the index is.
	private final AtomicReference<@Nullable Progress> progress = new AtomicReference<>(new Progress(0, 0));

	IndexKeeper(Index index, EntityManager entities, Articles articles, TransactionTemplate transaction) {
		this.index = index;
		this.entities = entities;
		this.articles = articles;
		this.transaction = transaction;
	}

	/**
	 * How far the index is behind.
	 *
	 * @param done articles that were brought into step
	 * @param all articles that differed; 0 while they are still being looked for
	 */
	public record Progress(long done, long all) {
	}

	/**
	 * Returns how far the index is; empty if it is in step, as far as is known. While it
	 * is not, searches may miss articles.
	 */
	public Optional<Progress> progress() {
		return Optional.ofNullable(progress.get());
	}

	/** Brings the index into step with the database while everything else goes on. */
	void reconcileMeanwhile() {
		mending.execute(() -> {
			try {
				reconcile();
			}
			catch (RuntimeException fault) {
				if (!stopping) {
					LOG.error("The search index could not be brought into step; the next start tries again.", fault);
				}
			}
		});
	}

	/**
	 * Writes articles anew whose transaction ended badly after they had been indexed: the
	 * database was away, or its disk full. It may be away for long.
	 */
	@EventListener
	void doubt(IndexInDoubt doubt) {
		mending.execute(() -> {
			while (!stopping && !mended(doubt.articles())) {
				LockSupport.parkNanos(AGAIN.toNanos());
			}
		});
	}

	/**
	 * Compares the index with the database when it failed: what it lacks nobody knows.
	 * Failures that come one after the other are mended at once.
	 */
	@EventListener
	void compareAgain(IndexFailures.Failed failed) {
		if (comparing.compareAndSet(false, true)) {
			mending.execute(() -> {
				LockSupport.parkNanos(AGAIN.toNanos());
				comparing.set(false);
				while (!stopping && !compared()) {
					LockSupport.parkNanos(AGAIN.toNanos());
				}
			});
		}
	}

	private boolean compared() {
		try {
			reconcile();
			return true;
		}
		catch (RuntimeException away) {
			LOG.warn("The search index could not be compared, which is tried again: {}", away.getMessage());
			return false;
		}
	}

	private boolean mended(List<Long> articles) {
		try {
			index(articles);
			return true;
		}
		catch (RuntimeException away) {
			LOG.warn("The search index could not be mended, which is tried again: {}", away.getMessage());
			return false;
		}
	}

	/**
	 * Brings the index into step with the database.
	 * @return how many articles differed
	 */
	public int reconcile() {
		var differed = new AtomicInteger();
		index.alone(() -> differed.set(bringIntoStep()));
		progress.set(null);
		return differed.get();
	}

	private int bringIntoStep() {
		long begin = System.nanoTime();
		var stale = stale();
		if (stale.isEmpty()) {
			return 0;
		}
		progress.set(new Progress(0, stale.size()));
		inParallel(batches(stale));
		awaitAtMost(0);
		transaction.executeWithoutResult((status) -> index.show(session()));
		LOG.info("Brought the search index into step: {} articles differed; it took {} s", stale.size(),
				Math.round((System.nanoTime() - begin) / 1e9));
		return stale.size();
	}

	// What seems to be gone may be on its way in: written into the index, and not
	// committed yet. It is seen once all transactions of now have ended; one that goes on
	// for very long brings no articles.
	private void awaitThoseOnTheirWay() {
		long until = transaction.execute((status) -> number("pg_snapshot_xmax"));
		long end = System.nanoTime() + LONGEST.toNanos();
		while (transaction.execute((status) -> number("pg_snapshot_xmin")) < until && System.nanoTime() < end
				&& !stopping) {
			LockSupport.parkNanos(LOOKING.toNanos());
		}
	}

	private long number(String edge) {
		return ((Number) entities
			.createNativeQuery("select cast(cast(%s(pg_current_snapshot()) as text) as bigint)".formatted(edge))
			.getSingleResult()).longValue();
	}

	private List<Long> stale() {
		var stale = new ArrayList<Long>();
		var gone = new HashMap<Long, Integer>();
		transaction.executeWithoutResult((status) -> {
			gone.putAll(index.versions());
			try (var stamps = articles.stamps()) {
				stamps.forEach((stamp) -> compare(stamp, gone, stale));
			}
		});
		if (!gone.isEmpty()) {
			awaitThoseOnTheirWay();
		}
		stale.addAll(gone.keySet());
		return stale;
	}

	private static void compare(Stamp stamp, Map<Long, Integer> indexed, List<Long> stale) {
		Integer version = indexed.remove(stamp.id());
		if (version == null || version != stamp.version()) {
			stale.add(stamp.id());
		}
	}

	private static List<List<Long>> batches(List<Long> ids) {
		var batches = new ArrayList<List<Long>>();
		for (int from = 0; from < ids.size(); from += BATCH) {
			batches.add(ids.subList(from, Math.min(from + BATCH, ids.size())));
		}
		return batches;
	}

	private void inParallel(List<List<Long>> batches) {
		var left = new ConcurrentLinkedQueue<>(batches);
		var workers = new ArrayList<CompletableFuture<Void>>();
		try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
				workers.add(CompletableFuture.runAsync(() -> {
					for (var batch = left.poll(); batch != null && !stopping; batch = left.poll()) {
						awaitAtMost(MOST_WAITING);
						index(batch);
					}
				}, threads));
			}
			workers.forEach(CompletableFuture::join);
		}
	}

	private void awaitAtMost(long articles) {
		while (index.waiting() > articles && !stopping) {
			LockSupport.parkNanos(LOOKING.toNanos());
		}
	}

	// Under locks: nobody changes an article between its reading here and its writing
	// into the index, where an older state would stay.
	private void index(List<Long> ids) {
		transaction.executeWithoutResult((status) -> {
			var session = session();
			index.expectMany(session);
			var plan = session.indexingPlan();
			var found = new HashMap<Long, Article>();
			articles.findUnchangingByIdIn(ids).forEach((article) -> found.put(article.id(), article));
			for (Long id : ids) {
				if (found.containsKey(id)) {
					plan.addOrUpdate(found.get(id));
				}
				else {
					plan.purge(Article.class, id, null);
				}
			}
		});
		progress.updateAndGet((now) -> (now != null) ? new Progress(now.done + ids.size(), now.all) : null);
	}

	/** Stops after the articles at hand; the next start goes on. */
	@PreDestroy
	void stop() {
		stopping = true;
		mending.shutdownNow();
	}

	private SearchSession session() {
		return org.hibernate.search.mapper.orm.Search.session(entities);
	}

}
