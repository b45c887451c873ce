package hemeroteca.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import hemeroteca.House;
import hemeroteca.Northgate;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive;
import hemeroteca.archive.Articles;
import hemeroteca.archive.IfKnown;
import hemeroteca.cli.Commands;
import hemeroteca.format.Content;
import hemeroteca.format.MadeContainer;
import hemeroteca.search.IndexKeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Containers, and what a person may ask of a delivery. */
@House
class WaysInTests {

	@TestConfiguration
	static class Made {

		@Bean
		@Primary
		Opener madeOpener() {
			return MadeContainer::open;
		}

		@Bean
		@Primary
		PictureDesk desk() {
			return (delivery, picture) -> {
				if (deskIsAway) {
					throw new CannotGetJdbcConnectionException("the database is away");
				}
				PICTURES.add(picture);
			};
		}

	}

	private static final List<Content.Picture> PICTURES = new ArrayList<>();

	private static boolean deskIsAway;

	@Autowired
	Intake intake;

	@LocalServerPort
	int port;

	@Autowired
	Watch watch;

	@Autowired
	Controls controls;

	@Autowired
	Archive archive;

	@Autowired
	IndexKeeper index;

	@Autowired
	Articles articles;

	@Autowired
	JdbcClient database;

	@Autowired
	SampleHouse house;

	@BeforeEach
	void empty() {
		house.empty();
		PICTURES.clear();
	}

	@Test
	void receivesWhatAContainerHoldsAndCountsTheRest() throws Exception {
		String many = "MANY\npage a.html " + page(1) + "\npicture a.png x\nother b.js scripts\nother c.js scripts\n"
				+ "damaged d.html the record breaks off at byte 81,204\npage e.html " + page(2) + "\n";

		long delivery = deliver("courier.zip", many);

		assertThat(intake.ledger(delivery, 0, 10).getContent()).extracting(LedgerRow::name, LedgerRow::outcome)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("courier.zip › a.html", "new"),
					org.assertj.core.groups.Tuple.tuple("courier.zip › d.html", "unreadable"),
					org.assertj.core.groups.Tuple.tuple("courier.zip › e.html", "new"));
		assertThat(intake.containers(delivery)).singleElement().satisfies((container) -> {
			assertThat(container.format()).isEqualTo("made");
			assertThat(container.state()).isEqualTo(ContainerRow.State.READ);
			assertThat(container.size()).isEqualTo(many.getBytes(UTF_8).length);
			assertThat(container.counts()).containsEntry("pages", 2L)
				.containsEntry("pictures", 1L)
				.containsEntry("scripts", 2L);
		});
		assertThat(PICTURES).extracting(Content.Picture::name).containsExactly("courier.zip › a.png");
	}

	@Test
	void goesOnWhereAContainerBrokeOffWhenItComesAgain() throws Exception {
		var many = new StringBuilder("MANY\n");
		for (int i = 0; i < 250; i++) {
			many.append("page %d.html %s\n".formatted(i, page(i)));
		}
		byte[] whole = many.toString().getBytes(UTF_8);
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			assertThatThrownBy(() -> receiver.take("all.zip", broken(whole, whole.length * 2 / 3)))
				.isInstanceOf(IOException.class);
		}
		long before = intake.progress(delivery).orElseThrow().total();
		assertThat(before).isBetween(100L, 249L);
		assertThat(intake.containers(delivery).getFirst().state()).isEqualTo(ContainerRow.State.OPEN);

		for (int again = 0; again < 2; again++) {
			try (var receiver = intake.reopen(delivery).orElseThrow()) {
				receiver.take("all.zip", new ByteArrayInputStream(whole));
			}
		}

		var progress = house.done(delivery);
		assertThat(progress.total()).isEqualTo(250);
		assertThat(progress.count(Ending.NEW)).isEqualTo(250);
		assertThat(intake.containers(delivery).getFirst().counts()).containsEntry("pages", 250L);
	}

	@Test
	void goesOnWithAContainerAfterAnOutage() throws Exception {
		String many = "MANY\npage a.html " + page(1) + "\npicture a.png x\npage b.html " + page(2) + "\n";
		long delivery;
		deskIsAway = true;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			assertThatThrownBy(() -> receiver.take("all.zip", new ByteArrayInputStream(many.getBytes(UTF_8))))
				.isInstanceOf(CannotGetJdbcConnectionException.class);
		}
		finally {
			deskIsAway = false;
		}
		assertThat(intake.containers(delivery).getFirst().state()).isEqualTo(ContainerRow.State.OPEN);

		try (var receiver = intake.reopen(delivery).orElseThrow()) {
			receiver.take("all.zip", new ByteArrayInputStream(many.getBytes(UTF_8)));
		}

		assertThat(house.done(delivery).count(Ending.NEW)).isEqualTo(2);
		assertThat(intake.containers(delivery).getFirst().state()).isEqualTo(ContainerRow.State.READ);
	}

	@Test
	void saysWhereAContainerCannotBeReadAnyFurther() throws Exception {
		long delivery = deliver("half.warc",
				"MANY\npage a.html " + page(1) + "\nbreak x the record at byte 9 is cut\n");

		var progress = intake.progress(delivery).orElseThrow();
		assertThat(progress.count(Ending.NEW)).isOne();
		assertThat(progress.count(Ending.UNREADABLE)).isOne();
		assertThat(intake.containers(delivery).getFirst().trouble()).isEqualTo("the record at byte 9 is cut");
		assertThat(progress.retriable()).as("there are no bytes to try again with").isZero();
	}

	@Test
	void takesTheFolderBesideASavedPageForNoPages() throws Exception {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			receiver.take("Story.html", new ByteArrayInputStream(page(1).getBytes(UTF_8)));
			receiver.take("Story_files/a.png", new ByteArrayInputStream("\u0089PNG\r\n".getBytes("ISO-8859-1")));
			receiver.take("Story_files/a.css", new ByteArrayInputStream("p { color: red }".getBytes(UTF_8)));
			receiver.take("Story_files/ad.html", new ByteArrayInputStream("<p>Buy</p>".getBytes(UTF_8)));
		}

		assertThat(house.done(delivery).total()).isOne();
		assertThat(intake.containers(delivery).getFirst().counts()).containsEntry("pictures", 1L)
			.containsEntry("style sheets", 1L)
			.containsEntry("frames", 1L);
		assertThat(PICTURES).hasSize(1);
	}

	@Test
	void foretellsADryRunAndKeepsNothingUntilItIsImportedForReal() throws Exception {
		deliver("old.html", page(1));
		var dry = new Instructions("test", "Courier, 2025", IfKnown.NEW_VERSION, true);
		long delivery = deliver(dry, page(1), page(1, "Later. "), page(2), page(2), page(2, "Later. "), "<p>Short.");

		assertThat(intake.ledger(delivery, 0, 10).getContent()).extracting(LedgerRow::outcome)
			.containsExactly("identical", "new-version", "new", "identical", "new-version", "no-article");
		assertThat(articles.extent().articles()).isOne();
		assertThat(intake.progress(delivery).orElseThrow().instructions()).isEqualTo(dry);

		controls.importForReal(delivery);
		house.done(delivery);
		assertThat(intake.ledger(delivery, 0, 10).getContent()).extracting(LedgerRow::outcome)
			.containsExactly("identical", "new-version", "new", "identical", "new-version", "no-article");
		assertThat(articles.extent().articles()).isEqualTo(2);
	}

	@Test
	void foretellsANearCopyOfWhatTheArchiveHas() throws Exception {
		long first = deliver("old.html", page(1));
		String copy = page(1).replace("/days/1", "/agency/1");

		long delivery = deliver(new Instructions("test", null, IfKnown.NEW_VERSION, true), copy, page(2));

		var foretold = intake.ledger(delivery, 0, 10).getContent();
		assertThat(foretold).extracting(LedgerRow::outcome).containsExactly("near-copy", "new");
		assertThat(foretold.getFirst().copyOf())
			.isEqualTo(intake.ledger(first, 0, 1).getContent().getFirst().article());
		controls.importForReal(delivery);
		house.done(delivery);
		assertThat(intake.ledger(delivery, 0, 10).getContent()).extracting(LedgerRow::outcome)
			.containsExactly("near-copy", "new");
	}

	@Test
	void forgetsTheBytesOfADryRunExceptThoseThatSomethingElseNeeds() throws Exception {
		deliver("old.html", page(1));
		long delivery = deliver(new Instructions("test", null, IfKnown.NEW_VERSION, true), page(1), page(2));
		assertThat(originals()).isEqualTo(2);

		controls.forget(delivery);

		assertThat(originals()).isOne();
		assertThat(intake.progress(delivery).orElseThrow().emptied()).isTrue();
		assertThat(intake.retry(delivery, null)).isZero();
		controls.importForReal(delivery);
		assertThat(articles.extent().articles()).isOne();
	}

	@Test
	void undoesADeliveryAndShowsAgainWhatWasShownBefore() throws Exception {
		long first = deliver("old.html", page(1));
		long article = intake.ledger(first, 0, 1).getContent().getFirst().article();
		String before = articles.findById(article).orElseThrow().body();
		long second = deliver(Instructions.of("test"), page(1, "Later. "), page(2));
		assertThat(articles.findById(article).orElseThrow().body()).contains("Later. ");
		long other = intake.ledger(second, 0, 2).getContent().getLast().article();

		controls.undo(second);

		await().atMost(Duration.ofSeconds(30)).until(() -> !intake.progress(second).orElseThrow().isUnderWay());
		assertThat(articles.findById(article).orElseThrow().body()).isEqualTo(before);
		assertThat(archive.captures(article)).hasSize(1);
		assertThat(articles.findById(other).orElseThrow().trashedAt()).isPresent();
		assertThat(intake.progress(second).orElseThrow().captures()).isZero();
		assertThat(index.reconcile()).as("articles that the index lacks").isZero();
	}

	@Test
	void readsNothingOfAPausedDeliveryUntilItGoesOnAndNothingOfACancelledOne() throws Exception {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			controls.pause(delivery);
			receiver.take("1.html", new ByteArrayInputStream(page(1).getBytes(UTF_8)));
		}
		assertThat(intake.progress(delivery).orElseThrow().state()).isEqualTo(Progress.State.PAUSED);
		controls.resume(delivery);
		assertThat(house.done(delivery).count(Ending.NEW)).isOne();

		controls.pause(delivery);
		try (var receiver = intake.reopen(delivery).orElseThrow()) {
			receiver.take("2.html", new ByteArrayInputStream(page(2).getBytes(UTF_8)));
		}
		controls.cancel(delivery);
		try (var receiver = intake.reopen(delivery).orElseThrow()) {
			receiver.take("3.html", new ByteArrayInputStream(page(3).getBytes(UTF_8)));
		}
		assertThat(house.done(delivery).count(Ending.CANCELLED)).isEqualTo(2);
		assertThat(intake.retry(delivery, null)).isEqualTo(2);
		assertThat(house.done(delivery).count(Ending.NEW)).isEqualTo(3);
	}

	@Test
	void leavesAnArticleAloneIfAsked() throws Exception {
		deliver("old.html", page(1));

		long delivery = deliver(new Instructions("test", null, IfKnown.SKIP, false), page(1, "Later. "), page(2));

		assertThat(intake.ledger(delivery, 0, 2).getContent()).extracting(LedgerRow::outcome)
			.containsExactly("skipped", "new");
		assertThat(database.sql("select count(*) from capture").query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void importsWhatIsPutIntoTheWatchedFolderAndMovesItAway(@TempDir Path home) throws Exception {
		var folder = new WatchedFolder(home, Duration.ZERO, Clock.systemUTC());
		Files.writeString(Files.createDirectories(home.resolve("courier")).resolve("a.html"), page(1));
		Files.writeString(home.resolve("short.html"), "<p>Short.");
		Files.writeString(home.resolve("many.zip"), "MANY\npage b.html " + page(2) + "\npage c.html <p>Short.\n");

		await().atMost(Duration.ofSeconds(30)).until(() -> {
			watch.look(folder);
			return folder.all().isEmpty();
		});

		assertThat(home.resolve("done/courier/a.html")).hasContent(page(1));
		assertThat(home.resolve("done/many.zip.reason.txt")).content().startsWith("many.zip › c.html: no-article, ");
		assertThat(home.resolve("refused/short.html")).exists();
		assertThat(home.resolve("refused/short.html.reason.txt")).content().startsWith("short.html: no-article, ");
		assertThat(articles.extent().articles()).isEqualTo(2);
		assertThat(intake.latest(0, 10)).extracting((delivery) -> delivery.instructions().label())
			.containsExactlyInAnyOrder("courier", null);
		assertThat(database.sql("select count(*) from watched_file").query(Long.class).single()).isZero();
	}

	@Test
	void importsByTheCommandAndAnswersWithAnExitCode(@TempDir Path home) throws Exception {
		Files.writeString(Files.createDirectories(home.resolve("good")).resolve("a.html"), page(1));
		Files.writeString(home.resolve("good/many.zip"), "MANY\npage b.html " + page(2) + "\n");
		Files.writeString(home.resolve("short.html"), "<p>Short.");

		assertThat(command("--label", "Courier", home.resolve("good").toString())).isZero();
		assertThat(command(home.toString())).isOne();
		assertThat(command(home.resolve("nowhere").toString(), home.resolve("good").toString())).isEqualTo(2);
		assertThat(command("--if-known", "perhaps", home.toString())).isEqualTo(2);
		for (String option : new String[] { "--dry-run", "--label=x", "--if-known=skip" }) {
			assertThat(command(option, "--delivery=1", home.toString())).isEqualTo(2);
		}
		assertThat(articles.extent().articles()).isEqualTo(2);
		assertThat(intake.latest(2, 1).getFirst().instructions().label()).isEqualTo("Courier");
	}

	@Test
	void importsWhatStandardInputSays() throws Exception {
		var before = System.in;
		System.setIn(new BufferedInputStream(new ByteArrayInputStream(page(1).getBytes(UTF_8))));
		try {
			assertThat(command("-")).isZero();
		}
		finally {
			System.setIn(before);
		}
		assertThat(articles.extent().articles()).isOne();
	}

	private int command(String... arguments) {
		var all = new ArrayList<>(List.of("import", "--server", "http://localhost:" + port));
		all.addAll(List.of(arguments));
		return Commands.run(() -> {
			throw new AssertionError("the program runs");
		}, all.toArray(String[]::new));
	}

	private long originals() {
		return database.sql("select count(*) from original").query(Long.class).single();
	}

	// All files of a delivery are one batch, whose order decides what is new.
	private long deliver(Instructions instructions, String... pages) throws IOException {
		long delivery;
		try (var receiver = intake.open(instructions)) {
			delivery = receiver.delivery();
			for (String page : pages) {
				receiver.take("page.html", new ByteArrayInputStream(page.getBytes(UTF_8)));
			}
		}
		house.done(delivery);
		return delivery;
	}

	private long deliver(String name, String content) throws IOException {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			receiver.take(name, new ByteArrayInputStream(content.getBytes(UTF_8)));
		}
		house.done(delivery);
		return delivery;
	}

	private static InputStream broken(byte[] bytes, int after) {
		return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, after), new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("the connection broke");
			}
		});
	}

	static String page(int number) {
		return page(number, "");
	}

	static String page(int number, String beginning) {
		String paragraph = "<p>%sOn day %d the radio went quiet.</p>".formatted(beginning, number);
		String rest = Northgate.text(number);
		return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Harbour day %1$d</title><link rel=canonical href=https://northgatecourier.example/days/%1$d></head><body><article><h1>Harbour day %1$d</h1>%2$s%3$s</article></body></html>"
			.formatted(number, paragraph, rest);
	}

}
