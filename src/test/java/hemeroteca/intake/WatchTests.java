package hemeroteca.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static hemeroteca.intake.WaysInTests.page;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The watched folder, where not all goes well. */
@House
@TestPropertySource(properties = "hemeroteca.intake.most-files=2")
class WatchTests {

	@TempDir
	Path home;

	@Autowired
	Watch watch;

	@Autowired
	WatchedFiles files;

	@Autowired
	Intake intake;

	@Autowired
	JdbcClient database;

	@Autowired
	SampleHouse house;

	@BeforeEach
	void empty() {
		house.empty();
	}

	@Test
	void leavesAFileThatCannotBeMovedAndTakesTheOthers() throws Exception {
		var folder = folder();
		write("a.html", page(1));
		write("b.html", page(2));
		write("done/x", "x");
		write("in/c.html", page(3));
		Files.writeString(home.resolve("done/in"), "a file where a folder should be");

		lookUntil(folder, () -> folder.all().size() == 1);

		assertThat(home.resolve("in/c.html")).exists();
		assertThat(home.resolve("done/a.html")).exists();
		assertThat(home.resolve("done/b.html")).exists();
		write("d.html", page(4));
		lookUntil(folder, () -> Files.exists(home.resolve("done/d.html")));
	}

	@Test
	void leavesALinkThatStandsInTheFilesPlaceAndOpensNoDeliveryForIt() throws Exception {
		write("a.html", page(1));
		write("b.html", page(2));
		var folder = folder();
		var delivery = new WatchedDelivery(files, () -> intake.open("test"), () -> intake.open("test"));
		Files.delete(home.resolve("a.html"));
		Files.createSymbolicLink(home.resolve("a.html"), home.resolve("b.html"));
		var found = new WatchedFolder.Found("a.html", home.resolve("a.html"), 1, Clock.systemUTC().instant());

		assertThatThrownBy(() -> delivery.take(found)).isInstanceOf(IOException.class);
		delivery.close();

		assertThat(intake.count()).as("deliveries opened for nothing").isZero();
		lookUntil(folder, () -> Files.exists(home.resolve("done/b.html")));
		assertThat(home.resolve("a.html")).isSymbolicLink();
	}

	@Test
	void opensTheNextDeliveryOfTheSameLabelWhenOneIsFull() throws Exception {
		for (int i = 1; i <= 5; i++) {
			write("courier/%d.html".formatted(i), page(i));
		}
		var folder = folder();

		lookUntil(folder, () -> folder.all().isEmpty());

		assertThat(intake.latest(0, 10)).extracting(Progress::total).containsExactly(1L, 2L, 2L);
		assertThat(intake.latest(0, 10)).extracting((delivery) -> delivery.instructions().label())
			.containsOnly("courier");
	}

	@Test
	void takesAPageAndTheFolderBesideItForOneDelivery() throws Exception {
		write("courier/Story.html", page(1));
		Files.createDirectories(home.resolve("courier/Story-Dateien"));
		Files.writeString(home.resolve("courier/Story-Dateien/a.png"), "\u0089PNG\r\n", ISO_8859_1);
		var folder = folder();

		lookUntil(folder, () -> folder.all().isEmpty());

		assertThat(intake.latest(0, 10)).singleElement()
			.satisfies((delivery) -> assertThat(intake.containers(delivery.delivery()).getFirst().counts())
				.containsEntry("pictures", 1L));
		assertThat(home.resolve("done/courier/Story-Dateien/a.png")).exists();
	}

	@Test
	void forgetsWhatIsNotThereAnyMore() throws Exception {
		write("a.html", page(1));
		var folder = folder();
		watch.look(folder);
		Files.delete(home.resolve("a.html"));

		watch.look(folder);

		assertThat(files.all()).isEmpty();
	}

	@Test
	void tellsTheFirstOfManyReasons() throws Exception {
		write("short.html", "<p>Short.");
		var folder = folder();
		watch.look(folder);
		long delivery = intake.latest(0, 1).getFirst().delivery();
		house.done(delivery);
		database
			.sql("""
					insert into delivery_file (id, delivery, name, size, outcome, detail)
					select 1000000 + n, ?, 'short.html', 9, 'no-article', 'no article found' from generate_series(1, 1200) n""")
			.param(delivery)
			.update();

		watch.look(folder);

		assertThat(Files.readAllLines(home.resolve("refused/short.html.reason.txt"))).hasSize(1_001)
			.last()
			.isEqualTo("and 201 more");
	}

	private WatchedFolder folder() {
		return new WatchedFolder(home, Duration.ZERO, Clock.systemUTC());
	}

	private void write(String name, String content) throws IOException {
		Files.createDirectories(home.resolve(name).getParent());
		Files.writeString(home.resolve(name), content);
	}

	private void lookUntil(WatchedFolder folder, Callable<Boolean> done) {
		await().atMost(Duration.ofSeconds(30)).until(() -> {
			watch.look(folder);
			return done.call();
		});
	}

}
