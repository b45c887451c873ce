package hemeroteca.archive;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.Placement.How;
import hemeroteca.extract.Extraction;
import hemeroteca.extract.Kind;
import hemeroteca.extract.Picture;
import hemeroteca.extract.Witness;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@House
class VersionsTests {

	private static final String MORNING = "Nothing moved in the harbour this morning, and nobody could say for how long.";

	private static final String NOON = "Nothing moved in the harbour this morning. At noon the first tug went out.";

	private static final String EVENING = "The harbour is open again: at noon the first tug went out, and ten ships followed.";

	@Autowired
	Archive archive;

	@Autowired
	Articles articles;

	@Autowired
	Originals originals;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	DataSource source;

	@Autowired
	SampleHouse house;

	private int files;

	@BeforeEach
	void empty() {
		house.empty();
	}

	@Test
	void anArticleWithOneTextNeedsNoRowBesideIt() {
		long article = keep(MORNING, 8).article();

		assertThat(keep(MORNING, 9).how()).isEqualTo(How.SAME_ARTICLE);
		assertThat(database.sql("select count(*) from version").query(Long.class).single()).isZero();
		assertThat(archive.history(article).versions()).isEqualTo(1);
		assertThat(archive.history(article).steps().getFirst().captures()).hasSize(2);
		assertThat(archive.version(article, 1).orElseThrow().extraction().text()).isEqualTo(MORNING);
	}

	@Test
	void showsTheNewestByItsCaptureAndKeepsTheOthersWithAllThatTheySaid() {
		long article = keep(MORNING, 8).article();
		keep(EVENING, 20);
		var late = keep(NOON, 12);

		assertThat(late.how()).isEqualTo(How.OLDER_CAPTURE);
		assertThat(article(article).body()).isEqualTo(EVENING);
		assertThat(archive.history(article).steps()).extracting(History.Step::version).containsExactly(1, 3, 2);
		assertThat(archive.version(article, 1).orElseThrow().extraction()).isEqualTo(extraction(MORNING, null));
		assertThat(archive.version(article, 3).orElseThrow().extraction()).isEqualTo(extraction(NOON, null));
		assertThat(archive.version(article, 2).orElseThrow().shown()).isTrue();
		assertThat(archive.version(article, 4)).isEmpty();
	}

	@Test
	void capturesThatSayTheSameShareAVersionWheneverTheyCome() {
		long article = keep(MORNING, 8).article();
		keep(NOON, 12);
		keep(MORNING, 16);
		keep(NOON, 13);

		assertThat(archive.history(article).steps()).extracting(History.Step::version).containsExactly(1, 2, 1);
		assertThat(article(article).body()).isEqualTo(MORNING);
		assertThat(article(article).shown()).isEqualTo(1);
		assertThat(database.sql("select count(*) from version").query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void aCaptureBetweenTwoThatSayTheSameIsNotShown() {
		long article = keep(MORNING, 8).article();
		keep(MORNING, 16);

		assertThat(keep(NOON, 12).how()).isEqualTo(How.OLDER_CAPTURE);
		assertThat(article(article).body()).isEqualTo(MORNING);
	}

	@Test
	void whatAReaderCorrectedOutlivesNewVersionsUnlessADeliveryReplacesIt() {
		long article = keep(MORNING, 8).article();
		var facts = article(article).facts();
		archive.correct(article, new Facts("As a reader says", facts.standfirst(), facts.authors(), facts.section(),
				facts.outlet(), facts.publishedOn(), facts.language()));
		keep(NOON, 12);

		assertThat(article(article).facts().headline()).isEqualTo("As a reader says");
		assertThat(archive.version(article, 2).orElseThrow().facts().headline()).isEqualTo("Harbour stands still");

		keep(extraction(EVENING, null), 20, IfKnown.REPLACE_FACTS);
		assertThat(article(article).facts().headline()).isEqualTo("Harbour stands still");
		assertThat(article(article).corrected()).isEmpty();
	}

	@Test
	void leavesWhatExistsAloneWhereADeliveryAsksForIt() {
		long article = keep(MORNING, 8).article();

		assertThat(keep(extraction(NOON, null), 12, IfKnown.SKIP).how()).isEqualTo(How.SKIPPED);
		assertThat(article(article).body()).isEqualTo(MORNING);
		assertThat(archive.captures(article)).hasSize(1);
	}

	@Test
	void listsATextThatChangedWhileItsModifiedDateDidNot() {
		var modified = at(7);
		long article = keep(extraction(MORNING, modified), 8, IfKnown.NEW_VERSION).article();
		keep(extraction(NOON, modified), 12, IfKnown.NEW_VERSION);
		keep(extraction(EVENING, at(20)), 21, IfKnown.NEW_VERSION);

		assertThat(archive.silentEdits(PageRequest.of(0, 10)).getContent())
			.extracting(SilentEdit::article, SilentEdit::version)
			.containsExactly(tuple(article, 2));
		assertThat(archive.history(article).steps()).extracting(History.Step::silent)
			.containsExactly(false, true, false);
	}

	@Test
	void aCaptureThatComesLateTakesTheBlameFromTheOneAfterIt() {
		long article = keep(MORNING, 8).article();
		keep(NOON, 12);
		keep(NOON, 11);

		assertThat(archive.captures(article)).extracting(Capture::capturedAt, Capture::silent)
			.containsExactly(tuple(at(12), false), tuple(at(11), true), tuple(at(8), false));
	}

	@Test
	void otherQuotesAreNoSilentEdit() {
		long article = keep("She said “no”, and " + MORNING, 8).article();
		keep("She said \"no\", and " + MORNING, 12);

		assertThat(archive.history(article).versions()).isEqualTo(2);
		assertThat(archive.silentEdits(PageRequest.of(0, 10))).isEmpty();
	}

	@Test
	void namesArticlesOfOlderRulesAnewAndMergesNone() {
		long first = keep(MORNING, 8).article();
		database.sql("update article set identity = 'www.courier.example/harbour/amp' where id = ?")
			.param(first)
			.update();
		long second = keep(NOON, 12).article();
		transaction.executeWithoutResult((status) -> migrate());

		assertThat(identity(first)).isEqualTo("courier.example/harbour");
		assertThat(identity(second)).isEqualTo("courier.example/harbour #" + second);
		assertThat(keep(EVENING, 20).article()).isEqualTo(first);
	}

	@Test
	void aDayThatIsNotBelievedNamesNoArticleWhicheverRuleNamedIt() {
		long article = keep(extraction(MORNING, null, null, LocalDate.of(2999, 1, 1)), 8, IfKnown.NEW_VERSION)
			.article();
		String name = identity(article);
		transaction.executeWithoutResult((status) -> migrate());

		assertThat(name).isEqualTo("headline:harbour stands still|the northgate courier|");
		assertThat(identity(article)).isEqualTo(name);
	}

	@Test
	void readAgainAnArticleHasTheNameByWhichItsCapturesComeNow() {
		long article = keep(extraction(MORNING, null, null, LocalDate.of(2025, 4, 11)), 8, IfKnown.NEW_VERSION)
			.article();

		archive.reread(article, (capture) -> Optional.of(extraction(MORNING, null)));

		assertThat(identity(article)).isEqualTo("courier.example/harbour");
		assertThat(keep(NOON, 12).article()).isEqualTo(article);
	}

	@Test
	void readAgainAnArticleKeepsItsNameWhereAnotherBearsTheNewOne() {
		long article = keep(extraction(MORNING, null, null, LocalDate.of(2025, 4, 11)), 8, IfKnown.NEW_VERSION)
			.article();
		String name = identity(article);
		long other = keep(EVENING, 20).article();

		archive.reread(article, (capture) -> Optional.of(extraction(MORNING, null)));

		assertThat(identity(article)).isEqualTo(name);
		assertThat(keep(NOON, 12).article()).isEqualTo(other);
	}

	@Test
	void versionsThatSayTheSameWhenTheyAreReadAgainBecomeTheFirstOfThem() {
		long article = keep(MORNING, 8).article();
		keep(extraction(NOON, at(11)), 12, IfKnown.NEW_VERSION);
		keep(extraction(EVENING, at(11)), 20, IfKnown.NEW_VERSION);
		assertThat(archive.silentEdits(PageRequest.of(0, 10))).hasSize(1);

		archive.reread(article,
				(capture) -> Optional.of(extraction(capture.capturedAt().equals(at(8)) ? MORNING : EVENING, null)));

		assertThat(archive.history(article).steps()).extracting(History.Step::version).containsExactly(1, 2);
		assertThat(article(article).shown()).isEqualTo(2);
		assertThat(article(article).body()).isEqualTo(EVENING);
		assertThat(archive.version(article, 1).orElseThrow().extraction().text()).isEqualTo(MORNING);
		assertThat(archive.version(article, 3)).isEmpty();
		assertThat(archive.captures(article)).filteredOn(Capture::silent).hasSize(1);
	}

	@Test
	void ofCapturesOfOneMomentTheOneThatCameLastIsTheNewest() {
		long article = keep(MORNING, 12).article();
		keep(NOON, 12);

		assertThat(archive.captures(article)).extracting(Capture::version)
			.containsExactly(Optional.of(2), Optional.of(1));
	}

	@Test
	void knowsOfCapturesThatCameBeforeVersionsOnlyThatWhichIsShown() throws Exception {
		long article = keep(MORNING, 8).article();
		keep(MORNING, 20);
		keep(NOON, 12);
		keep(NOON, 12);
		database.sql("update capture set version = null").update();
		database.sql("update article set captured_at = '2025-04-11T12:00:00Z'").update();

		String migration = new ClassPathResource("db/migration/V7__version.sql").getContentAsString(UTF_8);
		String marking = Stream.of(migration.split(";"))
			.filter((statement) -> statement.contains("update capture"))
			.findFirst()
			.orElseThrow();
		assertThat(database.sql(marking).update()).isOne();

		assertThat(archive.captures(article)).filteredOn((capture) -> capture.version().isPresent())
			.singleElement()
			.satisfies((capture) -> assertThat(capture.capturedAt()).isEqualTo(at(12)));
	}

	private void migrate() {
		var context = mock(Context.class);
		given(context.getConnection()).willReturn(DataSourceUtils.getConnection(source));
		try {
			new V7_1__Identity().migrate(context);
		}
		catch (SQLException fault) {
			throw new IllegalStateException(fault);
		}
	}

	private String identity(long article) {
		return database.sql("select identity from article where id = ?").param(article).query(String.class).single();
	}

	private Article article(long id) {
		return articles.findById(id).orElseThrow();
	}

	private Placement keep(String text, int hour) {
		return keep(extraction(text, null), hour, IfKnown.NEW_VERSION);
	}

	private Placement keep(Extraction extraction, int hour, IfKnown ifKnown) {
		return transaction.execute((status) -> {
			byte[] sha256 = originals.keep(("file " + files++).getBytes(UTF_8), at(23));
			var saved = new Saved(sha256, "a.html", "HTML", "UTF-8", at(hour), at(23));
			return archive.place(List.of(new Arrival(extraction, saved)), ifKnown).getFirst();
		});
	}

	private static Instant at(int hour) {
		return Instant.parse("2025-04-11T%02d:00:00Z".formatted(hour));
	}

	private static Extraction extraction(String text, @Nullable Instant modified) {
		return extraction(text, modified, URI.create("https://courier.example/harbour"), LocalDate.of(2025, 4, 11));
	}

	private static Extraction extraction(String text, @Nullable Instant modified, @Nullable URI address,
			LocalDate day) {
		return new Extraction(Kind.ARTICLE, 0.5, "Harbour stands still", "A day without ships.",
				List.of("Ines Calder", "Tom Oduya"), "Economy", List.of("Economy"), "The Northgate Courier", day, null,
				modified, "en", address, null,
				new Picture(URI.create("https://courier.example/quay.jpg"), "The quay.", null), List.of("harbour"),
				text, "<p>" + text + "</p>", Map.of("headline", List.of(new Witness("h1", "Harbour stands still"))),
				List.of(), null, List.of(), null);
	}

}
