package hemeroteca.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive;
import hemeroteca.archive.Articles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static hemeroteca.intake.WaysInTests.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is taken back, and what goes on although something is damaged. */
@House
class UndoTests {

	@Autowired
	Intake intake;

	@Autowired
	Controls controls;

	@Autowired
	Queue queue;

	@Autowired
	Reception reception;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Archive archive;

	@Autowired
	Articles articles;

	@Autowired
	JdbcClient database;

	@Autowired
	SampleHouse house;

	@BeforeEach
	void empty() {
		house.empty();
	}

	@Test
	void settlesAFileWhoseKeptBytesAreDamagedAndReadsTheOthers() throws Exception {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			controls.pause(delivery);
			take(receiver, page(1), page(2), page(3));
		}
		damage(first(delivery), "\\x1f8b0000");
		damage(row(delivery, 1), "\\x00");

		controls.resume(delivery);

		house.done(delivery);
		assertThat(rows(delivery)).extracting(LedgerRow::outcome).containsExactly("unreadable", "unreadable", "new");
		assertThat(rows(delivery).subList(0, 2)).extracting(LedgerRow::detail)
			.containsOnly("its kept bytes are damaged");
	}

	@Test
	void takesTheOtherArticlesBackWhenOneCannotBe() throws Exception {
		long first = deliver(page(1));
		long second = deliver(page(1, "Later. "), page(1, "Latest. "), page(2));
		long damaged = first(second).article();
		database.sql("update version set packed = '\\x00'").update();
		long other = row(second, 2).article();

		controls.undo(second);

		await().atMost(Duration.ofSeconds(30))
			.until(() -> articles.findById(other).orElseThrow().trashedAt().isPresent());
		assertThat(archive.captures(damaged)).hasSize(3);
		assertThat(first).isNotEqualTo(second);
	}

	@Test
	void leavesWhatAnotherDeliveryBroughtTooUntilThatIsUndone() throws Exception {
		long first = deliver(page(1), page(2));
		long second = deliver(page(1));
		long both = first(first).article();
		long one = row(first, 1).article();

		undo(first);
		assertThat(articles.findById(both).orElseThrow().trashedAt()).isEmpty();
		assertThat(archive.captures(both)).hasSize(1);
		assertThat(articles.findById(one).orElseThrow().trashedAt()).isPresent();
		assertThat(intake.progress(second).orElseThrow().captures()).isOne();

		undo(second);
		assertThat(articles.findById(both).orElseThrow().trashedAt()).isPresent();
	}

	@Test
	void takesOutOfTheTrashWhatComesAgainAfterAnUndoButNotWhatAPersonPutThere() throws Exception {
		long first = deliver(page(1), page(2));
		long undone = first(first).article();
		undo(first);
		long discarded = first(deliver(page(3))).article();
		archive.discard(discarded);

		long second = deliver(page(1), page(2, "Later. "), page(3));

		assertThat(articles.findById(undone).orElseThrow().trashedAt()).isEmpty();
		assertThat(first(second).outcome()).isEqualTo("identical");
		assertThat(first(second).detail()).isEqualTo(
				"the same bytes are in the archive; it came back from the trash, where undoing an import had put it");
		assertThat(row(second, 1).detail())
			.endsWith("; it came back from the trash, where undoing an import had put it");
		assertThat(articles.findById(row(second, 1).article()).orElseThrow().trashedAt()).isEmpty();
		assertThat(articles.findById(discarded).orElseThrow().trashedAt()).isPresent();

		undo(second);
		assertThat(articles.findById(undone).orElseThrow().trashedAt()).isPresent();
	}

	@Test
	void goesOnWithWorkThatNobodyAskedFor() throws Exception {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			controls.pause(delivery);
			take(receiver, page(1));
		}
		await().atMost(Duration.ofSeconds(30)).until(() -> tasks() == 0);
		database.sql("update delivery set paused = false where id = ?").param(delivery).update();

		queue.remind();

		assertThat(house.done(delivery).count(Ending.NEW)).isOne();
		database.sql("update delivery set undone_at = now() where id = ?").param(delivery).update();
		queue.remind();
		await().atMost(Duration.ofSeconds(30)).until(() -> intake.progress(delivery).orElseThrow().captures() == 0);
	}

	@Test
	void cancelsWhatIsBeingWrittenAtThatMoment() throws Exception {
		long delivery = deliver();
		Thread cancelling = Thread.ofPlatform().unstarted(() -> controls.cancel(delivery));

		transaction.executeWithoutResult((status) -> {
			assertThat(reception.staysCancelled(delivery)).isFalse();
			cancelling.start();
			await().atMost(Duration.ofSeconds(10)).until(() -> waitingForALock() == 1);
			database.sql(
					"insert into delivery_file (id, delivery, name, size, original) values (999, ?, 'late.html', 1, null)")
				.param(delivery)
				.update();
		});
		cancelling.join();

		assertThat(first(delivery).outcome()).isEqualTo("cancelled");
	}

	private long waitingForALock() {
		return database.sql("select count(*) from pg_locks where not granted").query(Long.class).single();
	}

	private long tasks() {
		return database.sql("select count(*) from scheduled_tasks where task_name in ('delivery', 'undo')")
			.query(Long.class)
			.single();
	}

	private void undo(long delivery) {
		controls.undo(delivery);
		await().atMost(Duration.ofSeconds(30)).until(() -> !intake.progress(delivery).orElseThrow().isUnderWay());
	}

	private long deliver(String... pages) throws IOException {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			take(receiver, pages);
		}
		house.done(delivery);
		return delivery;
	}

	private static void take(Receiver receiver, String... pages) throws IOException {
		for (String page : pages) {
			receiver.take("page.html", new ByteArrayInputStream(page.getBytes(UTF_8)));
		}
	}

	private void damage(LedgerRow file, String bytes) {
		database.sql(
				"update original set packed = ?::bytea where sha256 = (select original from delivery_file where id = ?)")
			.params(bytes, file.id())
			.update();
	}

	private LedgerRow first(long delivery) {
		return row(delivery, 0);
	}

	private LedgerRow row(long delivery, int number) {
		return rows(delivery).get(number);
	}

	private List<LedgerRow> rows(long delivery) {
		return intake.ledger(delivery, 0, 10).getContent();
	}

}
