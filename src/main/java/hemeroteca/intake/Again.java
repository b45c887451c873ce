package hemeroteca.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import hemeroteca.archive.Archive;
import hemeroteca.archive.ArticlePictures;
import hemeroteca.archive.Placement;
import hemeroteca.archive.Placement.How;
import hemeroteca.archive.Capture;
import hemeroteca.archive.Reread;
import hemeroteca.extract.Extraction;
import hemeroteca.intake.PageReader.Reading;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Extracts again what is kept: first it reports what would change, then, if a person asks
 * for it, it changes it. It works in the background, in small pieces; how far it has come
 * is a row of the database, so that it outlives the program, and a node takes a piece
 * only while no other is at it.
 */
@Service
public class Again {

	private static final Logger LOG = LoggerFactory.getLogger(Again.class);

	private static final Duration AGAIN = Duration.ofSeconds(5);

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Archive archive;

	private final KeptPages pages;

	private final Illustrating illustrating;

	private final ArticlePictures pictures;

	private final IntakeSettings settings;

	private final Clock clock;

	private final ExecutorService worker = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().name("again").daemon().factory());

	private volatile boolean stopping;

	Again(JdbcClient database, TransactionTemplate transaction, Archive archive, KeptPages pages,
			Illustrating illustrating, ArticlePictures pictures, IntakeSettings settings, Clock clock) {
		this.database = database;
		this.transaction = transaction;
		this.archive = archive;
		this.pages = pages;
		this.illustrating = illustrating;
		this.pictures = pictures;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * How far a run has come.
	 *
	 * @param article the only one that is looked at; null for all
	 * @param state reading, reported, applying or applied
	 * @param lookedAt how many articles were looked at
	 * @param changes how many of them would be, or are, other
	 */
	public record Run(long id, @Nullable Long article, Instant askedAt, String state, long lookedAt, long changes) {
	}

	/** What a run would change, or changed, in one article. */
	public record Change(long article, String headline, @Nullable String language, List<String> facts, double share) {
	}

	/**
	 * Begins to look what would change.
	 * @param article the number of one; null for all
	 * @return the number of the run
	 */
	public long look(@Nullable Long article) {
		long run = database.sql("""
				insert into rereading (id, article, asked_at, state)
				values (nextval('rereading_seq'), ?, ?, 'reading') returning id""")
			.param(article)
			.param(Timestamp.from(clock.instant()))
			.query(Long.class)
			.single();
		begin(run);
		return run;
	}

	/**
	 * Begins to change what was reported.
	 * @return whether there is a report to apply
	 */
	public boolean apply(long run) {
		boolean reported = database
			.sql("update rereading set state = 'applying', reached = 0 where id = ? and state = 'reported'")
			.param(run)
			.update() > 0;
		if (reported) {
			begin(run);
		}
		return reported;
	}

	private static final String RUN = """
			select r.*, (select count(*) from rereading_change c where c.rereading = r.id) as changes
			from rereading r""";

	/** Returns one run. */
	public Optional<Run> run(long id) {
		return database.sql(RUN + " where r.id = ?").param(id).query(Again::run).optional();
	}

	/** Returns the latest runs. */
	public List<Run> latest(int most) {
		return database.sql(RUN + " order by r.id desc limit ?").param(most).query(Again::run).list();
	}

	/**
	 * Returns what a run would change, most first.
	 * @param page from 0
	 */
	public List<Change> changes(long run, int page, int size) {
		return database.sql("""
				select c.article, a.headline, a.language, c.facts, c.share
				from rereading_change c join article a on a.id = c.article
				where c.rereading = ? order by c.share desc, c.article limit ? offset ?""")
			.params(run, size, (long) page * size)
			.query((row, number) -> new Change(row.getLong("article"), row.getString("headline"),
					row.getString("language"), strings(row.getArray("facts")), row.getDouble("share")))
			.list();
	}

	private static Run run(ResultSet row, int number) throws SQLException {
		long article = row.getLong("article");
		return new Run(row.getLong("id"), row.wasNull() ? null : article, row.getTimestamp("asked_at").toInstant(),
				row.getString("state"), row.getLong("looked_at"), row.getLong("changes"));
	}

	private static List<String> strings(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	@EventListener(ApplicationReadyEvent.class)
	void goOn() {
		database.sql("select id from rereading where state in ('reading', 'applying') order by id")
			.query(Long.class)
			.list()
			.forEach(this::begin);
	}

	@PreDestroy
	void stop() {
		stopping = true;
		worker.shutdown();
	}

	private void begin(long run) {
		worker.execute(() -> goThrough(run));
	}

	// A piece that fails is tried again article by article, so that one that cannot be
	// read or changed does not stop the others.
	private void goThrough(long run) {
		int alone = 0;
		boolean more = true;
		while (more && !stopping) {
			int most = (alone > 0) ? 1 : settings.batch();
			try {
				more = Boolean.TRUE.equals(transaction.execute((status) -> piece(run, most)));
				alone = Math.max(0, alone - 1);
			}
			catch (RuntimeException fault) {
				if (Outage.is(fault)) {
					rest(run, fault);
				}
				else if (most > 1) {
					alone = most;
				}
				else {
					more = leaveOut(run, fault);
				}
			}
		}
	}

	private void rest(long run, RuntimeException outage) {
		LOG.warn("Extracting again, run {}, goes on in {} s: {}", run, AGAIN.toSeconds(), outage.getMessage());
		try {
			Thread.sleep(AGAIN);
		}
		catch (InterruptedException stopped) {
			stopping = true;
		}
	}

	private boolean leaveOut(long run, RuntimeException fault) {
		try {
			return Boolean.TRUE.equals(transaction.execute((status) -> {
				var found = found(run);
				var next = next(run, found, 1);
				LOG.error("Extracting again, run {}, leaves out article {}", run, next, fault);
				next.forEach((article) -> reached(run, article, found.isReading() ? 1 : 0));
				return !next.isEmpty();
			}));
		}
		catch (RuntimeException another) {
			LOG.error("Extracting again, run {}, stopped; it goes on at the next start", run, another);
			return false;
		}
	}

	private boolean piece(long id, int most) {
		var found = found(id);
		if (!found.isReading() && !found.state.equals("applying")) {
			return false; // another node has done it
		}
		var next = next(id, found, most);
		for (long article : next) {
			if (found.isReading()) {
				archive.wouldReread(article, this::said).ifPresent((change) -> keep(id, article, change));
			}
			else {
				archive.reread(article, (capture) -> toKeep(article, capture));
			}
		}
		if (next.isEmpty()) {
			database.sql("update rereading set state = ? where id = ?")
				.params(found.isReading() ? "reported" : "applied", id)
				.update();
			return false;
		}
		reached(id, next.getLast(), found.isReading() ? next.size() : 0);
		return true;
	}

	private record Piece(String state, long reached, @Nullable Long article) {

		boolean isReading() {
			return state.equals("reading");
		}

	}

	private Piece found(long run) {
		return database.sql("select state, reached, article from rereading where id = ? for update")
			.param(run)
			.query((row, number) -> new Piece(row.getString("state"), row.getLong("reached"),
					row.getObject("article", Long.class)))
			.single();
	}

	private void reached(long run, long article, int lookedAt) {
		database.sql("update rereading set reached = ?, looked_at = looked_at + ? where id = ?")
			.params(article, lookedAt, run)
			.update();
	}

	private List<Long> next(long run, Piece found, int most) {
		return found.isReading() ? articles(found, most) : database.sql("""
				select article from rereading_change where rereading = ? and article > ? order by article limit ?""")
			.params(run, found.reached, most)
			.query(Long.class)
			.list();
	}

	private List<Long> articles(Piece piece, int most) {
		return database.sql("""
				select id from article where id > :reached and (cast(:one as bigint) is null or id = :one)
				order by id limit :most""")
			.param("reached", piece.reached)
			.param("one", piece.article, Types.BIGINT)
			.param("most", most)
			.query(Long.class)
			.list();
	}

	private void keep(long run, long article, Reread change) {
		database.sql("insert into rereading_change (rereading, article, facts, share) values (?, ?, ?, ?)")
			.params(run, article, change.facts().toArray(String[]::new), change.share())
			.update();
	}

	private Optional<Extraction> said(Capture capture) {
		return found(capture).map((found) -> illustrating.foreseen(found.page(), found.extraction(), capture.saved()));
	}

	private Optional<Extraction> toKeep(long article, Capture capture) {
		return found(capture).map((found) -> {
			var arrival = illustrating.arrival(null, found.page(), found.extraction(), capture.saved());
			pictures.keep(List.of(arrival), List.of(new Placement(article, How.NEWER_CAPTURE, null)));
			return arrival.extraction();
		});
	}

	private Optional<Reading.Found> found(Capture capture) {
		return (pages.read(capture) instanceof Reading.Found found) ? Optional.of(found) : Optional.empty();
	}

}
