package hemeroteca.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.ArticlePictures;
import hemeroteca.archive.Placement;
import hemeroteca.archive.Placement.How;
import hemeroteca.archive.Capture;
import hemeroteca.archive.Originals;
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

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Archive archive;

	private final Originals originals;

	private final PageReader reader;

	private final Illustrating illustrating;

	private final ArticlePictures pictures;

	private final IntakeSettings settings;

	private final Clock clock;

	private final ExecutorService worker = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().name("again").daemon().factory());

	private volatile boolean stopping;

	Again(JdbcClient database, TransactionTemplate transaction, Archive archive, Originals originals, PageReader reader,
			Illustrating illustrating, ArticlePictures pictures, IntakeSettings settings, Clock clock) {
		this.database = database;
		this.transaction = transaction;
		this.archive = archive;
		this.originals = originals;
		this.reader = reader;
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
		worker.execute(() -> {
			try {
				while (!stopping && Boolean.TRUE.equals(transaction.execute((status) -> piece(run)))) {
					// until all are done
				}
			}
			catch (RuntimeException fault) {
				LOG.error("Extracting again, run {}, stopped; it goes on at the next start", run, fault);
			}
		});
	}

	private boolean piece(long id) {
		var found = database.sql("select state, reached, article from rereading where id = ? for update")
			.param(id)
			.query((row, number) -> new Piece(row.getString("state"), row.getLong("reached"),
					row.getObject("article", Long.class)))
			.single();
		boolean reading = found.state.equals("reading");
		if (!reading && !found.state.equals("applying")) {
			return false; // another node has done it
		}
		var next = reading ? articles(found) : database.sql("""
				select article from rereading_change where rereading = ? and article > ? order by article limit ?""")
			.params(id, found.reached, settings.batch())
			.query(Long.class)
			.list();
		for (long article : next) {
			if (reading) {
				archive.wouldReread(article, this::said).ifPresent((change) -> keep(id, article, change));
			}
			else {
				archive.reread(article, (capture) -> toKeep(article, capture));
			}
		}
		if (next.isEmpty()) {
			database.sql("update rereading set state = ? where id = ?")
				.params(reading ? "reported" : "applied", id)
				.update();
			return false;
		}
		database.sql("update rereading set reached = ?, looked_at = looked_at + ? where id = ?")
			.params(next.getLast(), reading ? next.size() : 0, id)
			.update();
		return true;
	}

	private record Piece(String state, long reached, @Nullable Long article) {
	}

	private List<Long> articles(Piece piece) {
		return database.sql("""
				select id from article where id > :reached and (cast(:one as bigint) is null or id = :one)
				order by id limit :most""")
			.param("reached", piece.reached)
			.param("one", piece.article, Types.BIGINT)
			.param("most", settings.batch())
			.query(Long.class)
			.list();
	}

	private void keep(long run, long article, Reread change) {
		database.sql("insert into rereading_change (rereading, article, facts, share) values (?, ?, ?, ?)")
			.params(run, article, change.facts().toArray(String[]::new), change.share())
			.update();
	}

	private Optional<Extraction> said(Capture capture) {
		return found(capture).map((found) -> arrival(capture, found).extraction());
	}

	private Arrival arrival(Capture capture, Reading.Found found) {
		return illustrating.arrival(null, found.page(), found.extraction(), capture.saved());
	}

	private Optional<Extraction> toKeep(long article, Capture capture) {
		return found(capture).map((found) -> {
			var arrival = arrival(capture, found);
			pictures.keep(List.of(arrival), List.of(new Placement(article, How.NEWER_CAPTURE, null)));
			return arrival.extraction();
		});
	}

	private Optional<Reading.Found> found(Capture capture) {
		return switch (reader.read(capture.fileName(), originals.bytes(capture.sha256()), null)) {
			case Reading.Found found -> Optional.of(found);
			case Reading.NoArticle none -> Optional.empty();
			case Reading.Unread unread -> Optional.empty();
		};
	}

}
