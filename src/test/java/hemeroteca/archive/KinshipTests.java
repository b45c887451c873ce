package hemeroteca.archive;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.Citations.Missing;
import hemeroteca.archive.Kin.Kind;
import hemeroteca.extract.Extractor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@House
class KinshipTests {

	private static final String AGENCY = text(1, 240);

	@Autowired
	Archive archive;

	@Autowired
	Articles articles;

	@Autowired
	Originals originals;

	@Autowired
	Relations relations;

	@Autowired
	Citations citations;

	@Autowired
	SecondLook secondLook;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient database;

	@Autowired
	SampleHouse house;

	@BeforeEach
	void empty() {
		house.empty();
	}

	@Test
	void aNewArticleThatIsNearlyACopyNamesTheOneThatWasThere() {
		var first = place(page("courier", "harbour", AGENCY));
		var copy = place(page("post", "port", AGENCY.replace("w1a", "v1a")));
		var other = place(page("post", "weather", text(2, 240)));

		assertThat(first.copyOf()).isNull();
		assertThat(copy.copyOf()).isEqualTo(first.article());
		assertThat(other.copyOf()).isNull();
		assertThat(relations.of(first.article())).singleElement().satisfies((kin) -> {
			assertThat(kin.id()).isEqualTo(copy.article());
			assertThat(kin.kind()).isEqualTo(Kind.COPY);
			assertThat(kin.share()).isBetween(.7, 1.0);
		});
	}

	@Test
	void copiesThatComeInOneBatchFindEachOther() {
		var placed = placeAll(page("courier", "harbour", AGENCY), page("post", "port", AGENCY),
				page("record", "quay", AGENCY));

		assertThat(placed.get(0).copyOf()).isNull();
		assertThat(placed.get(1).copyOf()).isEqualTo(placed.get(0).article());
		assertThat(placed.get(2).copyOf()).isEqualTo(placed.get(0).article());
		assertThat(relations.of(placed.get(1).article())).hasSize(2);
	}

	@Test
	void anArticleThatHoldsAnotherIsNoCopyOfIt() {
		var agency = place(page("courier", "harbour", AGENCY));
		var longer = place(page("post", "port", text(3, 400) + AGENCY + text(4, 400)));

		assertThat(longer.copyOf()).isNull();
		assertThat(relations.of(agency.article())).singleElement().satisfies((kin) -> {
			assertThat(kin.kind()).isEqualTo(Kind.CONTAINS);
			assertThat(kin.share()).isGreaterThan(.98);
			assertThat(kin.ownShare()).isLessThan(.4);
		});
		assertThat(relations.of(longer.article())).singleElement().extracting(Kin::kind).isEqualTo(Kind.CONTAINED);
	}

	@Test
	void whatIsInTheTrashDoesNotCountUntilItIsTakenOut() {
		var first = place(page("courier", "harbour", AGENCY));
		archive.discard(first.article());
		var copy = place(page("post", "port", AGENCY));

		assertThat(copy.copyOf()).isNull();
		assertThat(relations.of(copy.article())).isEmpty();
		archive.restore(first.article());
		assertThat(relations.of(copy.article())).extracting(Kin::id).containsExactly(first.article());
	}

	@Test
	void aNewVersionHasTheKinOfItsNewText() {
		var first = place(page("courier", "harbour", AGENCY));
		var other = place(page("post", "weather", text(2, 240)));

		var newer = place(page("courier", "harbour", text(2, 240)));

		assertThat(newer.how()).isEqualTo(Placement.How.NEWER_CAPTURE);
		assertThat(relations.of(first.article())).extracting(Kin::id).containsExactly(other.article());
		assertThat(place(page("record", "quay", AGENCY)).copyOf()).isNull();
		assertThat(database.sql("select count(*) from sketch_hash where article = ?")
			.param(first.article())
			.query(Integer.class)
			.single())
			.isEqualTo(database.sql("select cardinality(hashes) from sketch where article = ?")
				.param(first.article())
				.query(Integer.class)
				.single());
	}

	@Test
	void ofTwoThatComeAtTheSameMomentTheSecondLookFindsBoth() throws Exception {
		var placed = new CountDownLatch(1);
		var committed = new CountDownLatch(1);
		var one = CompletableFuture.supplyAsync(() -> transaction.execute((status) -> {
			var placement = archive.place(List.of(arrival(page("courier", "harbour", AGENCY))), IfKnown.NEW_VERSION)
				.getFirst();
			placed.countDown();
			await(committed);
			return placement;
		}));
		await(placed);
		var other = place(page("post", "port", AGENCY));
		int whileTheOtherIsOpen = secondLook.look();
		committed.countDown();
		long first = one.get(30, TimeUnit.SECONDS).article();

		assertThat(other.copyOf()).isNull();
		assertThat(whileTheOtherIsOpen).isZero();
		assertThat(relations.of(first)).isEmpty();
		assertThat(secondLook.look()).isEqualTo(1);
		assertThat(relations.of(first)).extracting(Kin::id).containsExactly(other.article());
		assertThat(secondLook.look()).isZero();
	}

	@Test
	void anArticleThatSomebodyChangesIsLeftToALaterLook() {
		var one = place(page("courier", "harbour", AGENCY));
		database.sql("delete from kin_due").update();
		database.sql("insert into kin_due (article) select id from article").update();

		transaction.executeWithoutResult((status) -> {
			articles.claim(one.article());
			assertThat(CompletableFuture.supplyAsync(secondLook::look).orTimeout(30, TimeUnit.SECONDS).join()).isZero();
		});
		assertThat(secondLook.look()).isEqualTo(1);
	}

	@Test
	void articlesKeptBeforeThereWasKinshipAreLookedAt() {
		var one = place(page("courier", "harbour", AGENCY));
		var other = place(page("post", "port", AGENCY));
		database.sql("truncate sketch, sketch_hash, kin, citation").update();
		database.sql("insert into kin_due (article) select id from article").update();

		assertThat(secondLook.look()).isEqualTo(2);

		assertThat(relations.of(one.article())).extracting(Kin::id).containsExactly(other.article());
	}

	@Test
	void aNoticeUnderEveryArticleMakesNoKin() {
		String notice = "<p>" + text(9, 30) + "</p>";
		var placed = placeAll(IntStream.range(0, 40)
			.mapToObj((i) -> page("courier", "story-" + i, text(100 + i, 150) + notice))
			.toArray(String[]::new));

		assertThat(placed).allSatisfy((placement) -> assertThat(placement.copyOf()).isNull());
		assertThat(database.sql("select count(*) from kin").query(Long.class).single()).isZero();
	}

	@Test
	void linksLeadToTheArticlesThatAreHereAndMissingOnesAreCounted() {
		var cited = place(page("courier", "harbour", AGENCY));
		String links = """
				<p>%s as <a href="http://www.courier.example/2025/harbour/?utm_source=post#top">the Courier wrote</a>, and
				<a href="https://record.example/2024/quay?page=2&amp;x=1">the Record</a> before it; see <a href="https://post.example/tag/harbour">all</a>.</p>"""
			.formatted(text(5, 40));
		var citing = place(page("post", "port", text(6, 200) + links));
		place(page("post", "port-again", text(7, 200) + links));

		var article = articles.findById(cited.article()).orElseThrow();
		assertThat(citations.citing(article)).extracting(Citations.Entry::id).contains(citing.article());
		assertThat(citations.missing()).containsExactly(new Missing("https://record.example/2024/quay?page=2&x=1", 2));
		assertThat(citations
			.held(List.of("https://www.courier.example/2025/harbour#comments", "https://record.example/2024/quay")))
			.containsOnlyKeys("https://www.courier.example/2025/harbour#comments");
		var many = IntStream.range(0, 100).mapToObj((i) -> "https://record.example/" + i);
		assertThat(citations.held(Stream.concat(many, Stream.of("https://courier.example/2025/harbour")).toList()))
			.as("no more are looked up than links are kept")
			.isEmpty();
		archive.discard(cited.article());
		assertThat(citations.missing()).hasSize(2);
	}

	@Test
	void theDatabaseReckonsTheNumberOfAPageAsTheLinksDo() {
		var article = place(page("courier", "harbour", AGENCY));
		for (String identity : List.of("courier.example/2025/harbour", "courier.example/häfen/港?a=\\x41\\\\&b=😀")) {
			database.sql("update article set identity = ? where id = ?").params(identity, article.article()).update();

			assertThat(database.sql("select target from article where id = ?")
				.param(article.article())
				.query(Long.class)
				.single()).isEqualTo(Citations.number(identity));
		}
	}

	private Placement place(String page) {
		return placeAll(page).getFirst();
	}

	private List<Placement> placeAll(String... pages) {
		var placed = transaction
			.execute((status) -> archive.place(Arrays.stream(pages).map(this::arrival).toList(), IfKnown.NEW_VERSION));
		return java.util.Objects.requireNonNull(placed);
	}

	private Arrival arrival(String page) {
		var extraction = new Extractor().extract(Jsoup.parse(page));
		byte[] sha256 = originals.keep(page.getBytes(UTF_8), Instant.now());
		return new Arrival(extraction, new Saved(sha256, "page.html", "HTML", "UTF-8", null, Instant.now()));
	}

	private static String page(String outlet, String slug, String text) {
		return """
				<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%2$s</title><link rel="canonical" href="https://www.%1$s.example/2025/%2$s">
				<meta property="og:site_name" content="%1$s"><meta property="og:title" content="The %2$s"><meta property="article:published_time" content="2025-04-11T05:00:00Z"></head>
				<body><article><h1>The %2$s</h1>%3$s</article></body></html>"""
			.formatted(outlet, slug, text);
	}

	// Sentences of invented words, in paragraphs.
	private static String text(int seed, int words) {
		var random = new Random(seed);
		return IntStream.range(0, words / 10)
			.mapToObj((sentence) -> IntStream.range(0, 10)
				.mapToObj((i) -> "w" + Integer.toString(random.nextInt(100_000), 36))
				.collect(Collectors.joining(" ", (sentence % 4 == 0) ? "<p>The " : "The ",
						(sentence % 4 == 3) ? ".</p>" : ". ")))
			.collect(Collectors.joining());
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException interrupted) {
			throw new AssertionError(interrupted);
		}
	}

}
