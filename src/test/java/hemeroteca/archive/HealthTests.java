package hemeroteca.archive;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.intake.Intake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@House
class HealthTests {

	@Autowired
	Health health;

	@Autowired
	Integrity integrity;

	@Autowired
	Intake intake;

	@Autowired
	Articles articles;

	@Autowired
	Archive archive;

	@Autowired
	JdbcClient database;

	@Autowired
	SampleHouse house;

	@BeforeEach
	void empty() {
		house.empty();
		database.sql("delete from verification").update();
	}

	@Test
	void listsWhatAnArticleLacksUntilAReaderMendsIt() throws Exception {
		long article = deliver("harbour", "Tidewater Post", LocalDate.of(2025, 4, 11));
		assertThat(health.counts()).containsEntry(Trouble.NO_DAY, 0L).containsEntry(Trouble.NO_BYLINE, 1L);

		correct(article, null);
		assertThat(health.articles(Trouble.NO_DAY, 0, 10)).extracting(Health.Patient::id).containsExactly(article);
		assertThat(health.articles(Trouble.NO_DAY, article, 10)).isEmpty();

		correct(article, LocalDate.of(2925, 4, 11));
		assertThat(health.counts()).containsEntry(Trouble.NO_DAY, 0L).containsEntry(Trouble.IMPLAUSIBLE_DAY, 1L);
		correct(article, LocalDate.of(205, 4, 11));
		assertThat(health.counts()).containsEntry(Trouble.IMPLAUSIBLE_DAY, 1L);

		archive.discard(article);
		assertThat(health.counts().values()).containsOnly(0L);
	}

	@Test
	void findsTheWeeksThatAreMissingOfADailyAndNotTheQuietOnesOfAWeekly() throws Exception {
		for (int day = 1; day <= 30; day++) {
			if (day < 11 || day > 20) {
				deliver("daily " + day, "Tidewater Post", LocalDate.of(2025, 6, day));
			}
			if (day % 2 == 1) {
				deliver("weekly " + day, "The Sunday Lantern", LocalDate.of(2025, 1, 5).plusWeeks(day));
			}
		}

		assertThat(health.silences(10)).containsExactly(
				new Health.Silence("Tidewater Post", LocalDate.of(2025, 6, 11), LocalDate.of(2025, 6, 20), 10));
	}

	@Test
	void seesAnOriginalThatIsNoLongerWhatCameInAndThatItIsSoundAgain() throws Exception {
		long article = deliver("harbour", "Tidewater Post", LocalDate.of(2025, 4, 11));
		deliver("sound", "Tidewater Post", LocalDate.of(2025, 4, 12));
		byte[] digest = archive.captures(article).getFirst().sha256();
		byte[] packed = database.sql("select packed from original where sha256 = ?")
			.param(digest)
			.query(byte[].class)
			.single();
		assertThat(integrity.verifyDue()).as("nothing is due that has just come in").isZero();

		byte[] other = Original.pack("other bytes".getBytes(UTF_8));
		for (byte[] damaged : List.of(other, new byte[] { 1, 2, 3 })) {
			store(digest, damaged);
			integrity.ask();
			assertThat(integrity.state().waiting()).isEqualTo(2);
			assertThat(integrity.verifyDue()).isEqualTo(2);
			assertThat(integrity.damaged(10)).singleElement().satisfies((seen) -> {
				assertThat(seen.digest()).isEqualTo(Sha256.hex(digest));
				assertThat(seen.article()).isEqualTo(article);
				assertThat(seen.damage()).containsAnyOf("another SHA-256", "cannot be unpacked");
			});
		}

		store(digest, packed);
		database.sql("update original set verified_at = now() - interval '31 days'").update();
		assertThat(integrity.verifyDue()).as("all are due after a month").isEqualTo(2);
		assertThat(integrity.damaged(10)).isEmpty();
	}

	@Test
	void anOriginalThatTheDatabaseCannotReadIsNotedAndKeepsNoOtherFromItsTurn() throws Exception {
		long article = deliver("harbour", "Tidewater Post", LocalDate.of(2025, 4, 11));
		deliver("sound", "Tidewater Post", LocalDate.of(2025, 4, 12));
		byte[] digest = archive.captures(article).getFirst().sha256();
		byte[] bytes = new byte[20_000];
		new Random(1).nextBytes(bytes);
		store(digest, bytes);
		loseWhatStandsOutsideOfTheRows();
		integrity.ask();

		assertThat(integrity.verifyDue()).isEqualTo(2);
		assertThat(integrity.state().waiting()).isZero();
		assertThat(integrity.damaged(10)).singleElement().satisfies((seen) -> {
			assertThat(seen.digest()).isEqualTo(Sha256.hex(digest));
			assertThat(seen.damage()).startsWith("cannot be read from the database: ERROR: ");
		});
	}

	// As a disk would: PostgreSQL keeps long values in a table of its own, and lets
	// nobody write there who does not call it an ordinary one.
	private void loseWhatStandsOutsideOfTheRows() {
		String outside = database
			.sql("select reltoastrelid::regclass::text from pg_class where oid = 'original'::regclass")
			.query(String.class)
			.single();
		call(outside, "r");
		database.sql("delete from " + outside).update();
		call(outside, "t");
	}

	private void call(String table, String kind) {
		database.sql("update pg_class set relkind = ?::\"char\" where oid = ?::regclass").params(kind, table).update();
	}

	private void store(byte[] digest, byte[] packed) {
		database.sql("update original set packed = ? where sha256 = ?").params(packed, digest).update();
	}

	private void correct(long id, LocalDate day) {
		var facts = articles.findById(id).orElseThrow().facts();
		archive.correct(id, new Facts(facts.headline(), facts.standfirst(), facts.authors(), facts.section(),
				facts.outlet(), day, facts.language()));
	}

	private long deliver(String name, String outlet, LocalDate day) throws Exception {
		String page = """
				<!DOCTYPE html><html lang="en"><head><title>%1$s</title><meta property="og:type" content="article">
				<meta property="og:site_name" content="%2$s"><meta property="article:published_time" content="%3$s">
				<link rel="canonical" href="https://%4$s.example/%3$s"></head><body><article><h1>About %1$s</h1>%5$s</article></body></html>"""
			.formatted(name, outlet, day, outlet.toLowerCase().replace(' ', '-'),
					"<p>The harbour of Northgate was quiet on that day, and the pilots said that they would wait for an answer. %s</p>"
						.formatted(name)
						.repeat(8));
		try (var receiver = intake.open("a test")) {
			receiver.take(name + ".html", new ByteArrayInputStream(page.getBytes(UTF_8)));
			receiver.close();
			house.done(receiver.delivery());
			return intake.ledger(receiver.delivery(), 0, 1).getContent().getFirst().article();
		}
	}

}
