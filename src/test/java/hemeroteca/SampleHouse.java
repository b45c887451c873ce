package hemeroteca;

import java.time.Duration;

import hemeroteca.intake.Intake;
import hemeroteca.intake.Progress;
import hemeroteca.intake.Samples;
import hemeroteca.search.IndexKeeper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static org.awaitility.Awaitility.await;

/** An archive that holds the samples and nothing else. */
@Component
public class SampleHouse {

	private final JdbcClient database;

	private final IndexKeeper index;

	private final Samples samples;

	private final Intake intake;

	SampleHouse(JdbcClient database, IndexKeeper index, Samples samples, Intake intake) {
		this.database = database;
		this.index = index;
		this.samples = samples;
		this.intake = intake;
	}

	/** Empties the shelves and fills them with the samples. */
	public Progress fill() throws Exception {
		EmptyShelves.in(database, index);
		return done(samples.load());
	}

	/** Waits until every file of a delivery has its outcome. */
	public Progress done(long delivery) {
		return await().atMost(Duration.ofSeconds(90))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> intake.progress(delivery).orElseThrow(), (progress) -> progress.state() == Progress.State.DONE);
	}

}
