package hemeroteca;

import java.time.Duration;
import java.util.List;

import hemeroteca.archive.Archive;
import hemeroteca.intake.Intake;
import hemeroteca.intake.Progress;
import hemeroteca.intake.Samples;
import hemeroteca.search.IndexKeeper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import static org.awaitility.Awaitility.await;

/** The archive of a test: empty, or with the samples and nothing else. */
@Component
public class SampleHouse {

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Archive archive;

	private final IndexKeeper index;

	private final Samples samples;

	private final Intake intake;

	SampleHouse(JdbcClient database, TransactionTemplate transaction, Archive archive, IndexKeeper index,
			Samples samples, Intake intake) {
		this.database = database;
		this.transaction = transaction;
		this.archive = archive;
		this.index = index;
		this.samples = samples;
		this.intake = intake;
	}

	/** Empties the shelves. */
	public void empty() {
		transaction.executeWithoutResult((status) -> {
			database.sql("truncate watched_file, delivery_file, delivery, capture, original, article, picture cascade")
				.update();
			archive.place(List.of(), hemeroteca.archive.IfKnown.NEW_VERSION); // a new
																				// edition
		});
		index.reconcile();
	}

	/** Empties the shelves and fills them with the samples. */
	public Progress fill() throws Exception {
		empty();
		return done(samples.load());
	}

	/** Waits until every file of a delivery has its outcome. */
	public Progress done(long delivery) {
		return await().atMost(Duration.ofSeconds(90))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> intake.progress(delivery).orElseThrow(),
					(progress) -> progress.state() == Progress.State.DONE);
	}

}
