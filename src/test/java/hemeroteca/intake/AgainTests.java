package hemeroteca.intake;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import hemeroteca.archive.Facts;
import hemeroteca.archive.Painted;
import hemeroteca.intake.Again.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@House
class AgainTests {

	@Autowired
	Again again;

	@Autowired
	Intake intake;

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
	void reportsNothingWhereTheProgramReadsTheSame() throws Exception {
		house.fill();

		var run = done(again.look(null), "reported");
		assertThat(run.lookedAt()).isEqualTo(articles.extent().articles());
		assertThat(run.changes()).isZero();
	}

	@Test
	void changesNothingBeforeTheReportIsAppliedAndKeepsWhatAReaderCorrected() throws Exception {
		long article = deliver("harbour", "");
		var facts = article(article).facts();
		archive.correct(article, new Facts(facts.headline(), "As a reader says", facts.authors(), facts.section(),
				facts.outlet(), facts.publishedOn(), facts.language()));
		String body = article(article).body();
		olderProgram(article);

		long run = again.look(article);
		done(run, "reported");
		assertThat(again.changes(run, 0, 10)).singleElement().satisfies((change) -> {
			assertThat(change.article()).isEqualTo(article);
			assertThat(change.facts()).containsExactly("section");
			assertThat(change.share()).isGreaterThan(0.5);
		});
		assertThat(article(article).body()).isEqualTo("The old program read this.");

		assertThat(again.apply(run)).isTrue();
		done(run, "applied");
		assertThat(article(article).body()).isEqualTo(body);
		assertThat(article(article).facts().standfirst()).isEqualTo("As a reader says");
		assertThat(again.apply(run)).isFalse();
	}

	@Test
	void findsOutWhatCapturesSaidThatCameBeforeVersionsWereKept() throws Exception {
		long article = deliver("harbour", "");
		deliver("harbour", "The tugs went out at six, and ten ships followed them into the bay.");
		database.sql("delete from version").update();
		database.sql("update article set shown = 1").update();
		database.sql("update capture set version = case when id = (select max(id) from capture) then 1 end").update();
		assertThat(archive.history(article).unread()).isEqualTo(1);

		long run = again.look(article);
		done(run, "reported");
		again.apply(run);
		done(run, "applied");

		assertThat(archive.history(article).unread()).isZero();
		assertThat(archive.history(article).versions()).isEqualTo(2);
		assertThat(article(article).body()).contains("ten ships followed");
		assertThat(archive.version(article, 2).orElseThrow().extraction().text()).doesNotContain("ten ships followed");
	}

	@Test
	void leavesOutWhatIsDamagedAndReadsTheRest() throws Exception {
		long damaged = deliver("harbour", "");
		long broken = deliver("ferry", "The ferry lay beside it.");
		long sound = deliver("bridge", "Nobody crossed the bridge either.");
		for (long article : new long[] { damaged, broken, sound }) {
			olderProgram(article);
		}
		database
			.sql("update original set packed = '\\x00' where sha256 = (select original from capture where article = ?)")
			.param(damaged)
			.update();
		database.sql("update article set extracted = '{' where id = ?").param(broken).update();

		long run = again.look(null);

		assertThat(done(run, "reported").lookedAt()).isEqualTo(3);
		assertThat(again.changes(run, 0, 10)).extracting(Again.Change::article).containsExactly(sound);
		again.apply(run);
		done(run, "applied");
		assertThat(article(sound).body()).contains("Nobody crossed the bridge");
	}

	@Test
	void readsAgainWithTheAddressThatCameWithTheFile() throws Exception {
		String page = page("", "The harbour has an address.").replaceAll("<link[^>]*>", "");
		var address = URI.create("https://courier.example/from-the-browser");
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			receiver.take("page.html", address, new ByteArrayInputStream(page.getBytes(UTF_8)));
		}
		house.done(delivery);
		long article = intake.ledger(delivery, 0, 1).getContent().getFirst().article();
		assertThat(article(article).address()).hasValue(address.toString());

		assertThat(done(again.look(article), "reported").changes()).isZero();
		olderProgram(article);
		long run = again.look(article);
		done(run, "reported");
		again.apply(run);
		done(run, "applied");

		assertThat(article(article).address()).hasValue(address.toString());
	}

	@Test
	void keepsNoPictureForAReport() throws Exception {
		byte[] picture = Painted.picture("png", 400, 300, Color.RED, Color.BLUE);
		long article = deliver("harbour",
				"</p><figure><img alt='A crane' src='data:image/png;base64,%s'></figure><p>The quay is of stone, and the crane stands on it since the year of the flood."
					.formatted(Base64.getEncoder().encodeToString(picture)));
		database.sql("delete from capture_picture").update();
		assertThat(database.sql("delete from picture").update()).isOne();
		olderProgram(article);

		long run = again.look(article);
		assertThat(done(run, "reported").changes()).isOne();
		assertThat(database.sql("select count(*) from picture").query(Long.class).single()).isZero();

		again.apply(run);
		done(run, "applied");
		assertThat(database.sql("select count(*) from picture").query(Long.class).single()).isOne();
	}

	private void olderProgram(long article) {
		database.sql("""
				update article set body = 'The old program read this.',
				extracted = (extracted::jsonb || '{"section": "Old"}')::text where id = ?""").param(article).update();
	}

	private Run done(long run, String state) {
		return await().atMost(Duration.ofSeconds(60))
			.until(() -> again.run(run).orElseThrow(), (found) -> found.state().equals(state));
	}

	private Article article(long id) {
		return articles.findById(id).orElseThrow();
	}

	private static String page(String slug, String more) {
		String prose = "The harbour lay still in the morning, and nobody could say for how long it would stay so. ";
		return "<!DOCTYPE html><html lang=en><head><title>Harbour stands still</title>"
				+ "<link rel=canonical href='https://courier.example/%s'></head><body><article><h1>Harbour stands still</h1>"
					.formatted(slug)
				+ ("<p>" + prose.repeat(4) + "</p>").repeat(4) + "<p>" + more + "</p></article></body></html>";
	}

	private long deliver(String slug, String more) throws IOException {
		String page = page(slug, more);
		long delivery;
		try (var receiver = intake.open("uploaded")) {
			receiver.take(slug + ".html", new ByteArrayInputStream(page.getBytes(UTF_8)));
			delivery = receiver.delivery();
		}
		house.done(delivery);
		return intake.ledger(delivery, 0, 1).getContent().getFirst().article();
	}

}
