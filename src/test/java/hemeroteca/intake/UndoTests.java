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
