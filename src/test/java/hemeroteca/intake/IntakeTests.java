package hemeroteca.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive;
import hemeroteca.archive.Articles;
import hemeroteca.archive.Originals;
import hemeroteca.archive.Sha256;
import hemeroteca.extract.Entry;
import hemeroteca.search.IndexKeeper;
import hemeroteca.search.Question;
import hemeroteca.search.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@House
class IntakeTests {

	private static final String HARBOUR = "https://northgatecourier.example/economy/harbour";

	@Autowired
	Intake intake;

	@Autowired
	Archive archive;

	@Autowired
	Articles articles;

	@Autowired
	Originals originals;

	@Autowired
	Search search;

	@Autowired
	JdbcClient database;

	@Autowired
	IndexKeeper index;

	@Autowired
	SampleHouse house;

	@BeforeEach
	void empty() {
		house.empty();
	}

	@Test
	void keepsTheArticleAndTheVeryBytesItCameFrom() throws Exception {
		byte[] page = page(HARBOUR, "Harbour stands still", "");

		var row = deliver(file("courier/harbour.html", page)).getFirst();

		assertThat(row.outcome()).isEqualTo("new");
		var article = articles.findById(row.article()).orElseThrow();
		assertThat(article.facts().headline()).isEqualTo("Harbour stands still");
		assertThat(article.address()).contains(HARBOUR);
		var capture = archive.captures(article.id()).getFirst();
		assertThat(capture.sha256()).isEqualTo(Sha256.of(page));
		assertThat(originals.bytes(capture.sha256())).isEqualTo(page);
		assertThat(search.find(new Question("harbour", Question.Filters.NONE, Question.Order.BEST, 0, 10)).hits())
			.extracting((hit) -> hit.id())
			.containsExactly(article.id());
	}

	@Test
	void knowsTheSameBytesWithinOneDeliveryAndInTheNext() throws Exception {
		byte[] page = page(HARBOUR, "Harbour stands still", "");

		var first = deliver(file("a.html", page), file("b.html", page));
		var second = deliver(file("c.html", page));

		assertThat(first).extracting(LedgerRow::outcome).containsExactly("new", "identical");
		assertThat(second).extracting(LedgerRow::outcome).containsExactly("identical");
		assertThat(second.getFirst().article()).isEqualTo(first.getFirst().article());
	}

	@Test
	void keepsOtherBytesOfOneAddressAsTheNewerCaptureAndBothOriginals() throws Exception {
		byte[] morning = page(HARBOUR, "Harbour stands still", "");
		byte[] evening = page(HARBOUR + "?utm_source=mail", "Harbour opens again", "The tugs went out at six. ");

		long article = deliver(file("morning.html", morning)).getFirst().article();
		var row = deliver(file("evening.html", evening)).getFirst();

		assertThat(row.outcome()).isEqualTo("new-version");
		assertThat(row.detail()).isEqualTo("a newer capture of an article that was here");
		assertThat(row.article()).isEqualTo(article);
		assertThat(articles.findById(article).orElseThrow().facts().headline()).isEqualTo("Harbour opens again");
		assertThat(archive.captures(article)).extracting((capture) -> originals.bytes(capture.sha256()))
			.containsExactly(evening, morning);
	}

	@Test
	void knowsTheSameArticleWhenOnlyTheBytesAroundItDiffer() throws Exception {
		long article = deliver(file("a.html", page(HARBOUR, "Harbour stands still", ""))).getFirst().article();
		byte[] again = (new String(page(HARBOUR, "Harbour stands still", ""), UTF_8) + "<!-- saved again -->")
			.getBytes(UTF_8);

		var row = deliver(file("again.html", again)).getFirst();

		assertThat(row.outcome()).isEqualTo("identical");
		assertThat(row.article()).isEqualTo(article);
		assertThat(row.detail()).isEqualTo("the same article, saved once more");
		assertThat(archive.captures(article)).hasSize(2);
	}

	@Test
	void refusesWhatHoldsNoArticleWithAReasonAndKeepsItsBytes() throws Exception {
		var rows = deliver(file("empty.html", new byte[0]),
				file("report.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(UTF_8)),
				file("short.html", "<title>Nothing</title><p>Only a few words here.".getBytes(UTF_8)));

		assertThat(rows).extracting(LedgerRow::outcome).containsExactly("unreadable", "unreadable", "no-article");
		assertThat(rows).extracting(LedgerRow::detail).allMatch((reason) -> reason.length() > 10);
		assertThat(rows.get(1).detail()).contains("PDF");
		assertThat(rows).allMatch(LedgerRow::retriable);
		assertThat(intake.retry(intake.latest(0, 1).getFirst().delivery(), null)).isEqualTo(3);
	}

	@Test
	void listsDeliveriesPageByPageTheNewestFirst() throws Exception {
		long before = intake.count();
		deliver(file("one.html", page(HARBOUR, "Harbour stands still", "")));
		deliver(file("two.txt", "Too short.".getBytes(UTF_8)), file("three.txt", "Too short as well.".getBytes(UTF_8)));

		assertThat(intake.count()).isEqualTo(before + 2);
		var newest = intake.latest(0, 1);
		var second = intake.latest(1, 1);
		assertThat(newest).singleElement().satisfies((two) -> {
			assertThat(two.total()).isEqualTo(2);
			assertThat(two.count(Ending.Group.REFUSED)).isEqualTo(2);
		});
		assertThat(second).singleElement().satisfies((one) -> {
			assertThat(one.total()).isEqualTo(1);
			assertThat(one.delivery()).isLessThan(newest.getFirst().delivery());
		});
	}

	@Test
	void refusesOneFileThatIsTooLargeAndTakesTheOthers() throws Exception {
		var endless = new InputStream() {
			@Override
			public int read() {
				return 'x';
			}

			@Override
			public int read(byte[] bytes, int from, int length) {
				java.util.Arrays.fill(bytes, from, from + length, (byte) 'x');
				return length;
			}
		};
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			receiver.take("huge.html", endless);
			receiver.take("small.html", new ByteArrayInputStream(page(HARBOUR, "Harbour stands still", "")));
		}

		var rows = done(delivery);
		assertThat(rows).extracting(LedgerRow::outcome).containsExactly("unreadable", "new");
		assertThat(rows.getFirst().detail()).startsWith("larger than 50 MB");
		assertThat(rows.getFirst().retriable()).isFalse();
		assertThat(intake.progress(delivery).orElseThrow().retriable()).isZero();
	}

	@Test
	void showsHostileFileNamesAsLabels() throws Exception {
		var rows = deliver(file("../../etc/passwd\u0000.html", page(HARBOUR, "Harbour stands still", "")),
				file("x\u202Egpj.html", page(HARBOUR + "/2", "Another story of the harbour", "")),
				file("n".repeat(5_000), new byte[0]));

		assertThat(rows).extracting(LedgerRow::outcome).containsExactly("new", "near-copy", "unreadable");
		assertThat(rows).extracting(LedgerRow::name)
			.noneMatch((name) -> name.contains("\u0000") || name.contains("\u202E"));
		assertThat(rows.getLast().name()).hasSizeLessThanOrEqualTo(1_001);
	}

	@Test
	void stopsAtTheLargestDeliveryAndKeepsWhatCameBefore() throws Exception {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			receiver.take("1.html", new ByteArrayInputStream(page(HARBOUR, "Harbour stands still", "")));
		}
		database
			.sql("insert into delivery_file (id, delivery, name, size, outcome, detail) "
					+ "select -n, :delivery, 'f', 0, 'unreadable', 'for the count' from generate_series(1, 100000) n")
			.param("delivery", delivery)
			.update();

		assertThatThrownBy(() -> {
			try (var receiver = intake.reopen(delivery).orElseThrow()) {
				receiver.take("100002.html", new ByteArrayInputStream(new byte[0]));
			}
		}).isInstanceOf(TooManyFiles.class).hasMessageContaining("at most 100,000 files");
		assertThat(articles.extent().articles()).isOne();
	}

	@Test
	void countsEveryFileOnceHoweverManyWorkersThereAre() throws Exception {
		var files = new ArrayList<File>();
		for (int i = 0; i < 300; i++) {
			files.add(file(i + ".html",
					page(HARBOUR + "/" + i % 100, "Harbour day " + i % 100, "Edition %d. ".formatted(i))));
		}

		var rows = deliver(files.toArray(File[]::new));

		assertThat(rows).hasSize(300).extracting(LedgerRow::outcome).isSubsetOf("new", "new-version", "near-copy");
		assertThat(rows).extracting(LedgerRow::article).doesNotContainNull();
		assertThat(articles.extent().articles()).isEqualTo(100);
		assertThat(database.sql("select count(*) from capture").query(Long.class).single()).isEqualTo(300);
		assertThat(index.reconcile()).as("articles that the index lacks").isZero();
	}

	@Test
	void keepsOneOfManyCopiesThatComeAtOnce() throws Exception {
		var files = new ArrayList<File>();
		for (int i = 0; i < 400; i++) {
			files.add(file(i + ".html", page(HARBOUR + "/" + i / 200, "Harbour day " + i / 200, "")));
		}

		var rows = deliver(files.toArray(File[]::new));

		assertThat(rows).extracting(LedgerRow::outcome).filteredOn(List.of("new", "near-copy")::contains).hasSize(2);
		assertThat(rows).extracting(LedgerRow::outcome).filteredOn("identical"::equals).hasSize(398);
	}

	private record File(String name, byte[] bytes) {
	}

	private static File file(String name, byte[] bytes) {
		return new File(name, bytes);
	}

	private List<LedgerRow> deliver(File... files) throws IOException {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			for (File file : files) {
				receiver.take(file.name(), new ByteArrayInputStream(file.bytes()));
			}
		}
		return done(delivery);
	}

	@Test
	void keepsWhatAPageSaysOfItsArticleBesidesTheText() throws Exception {
		String data = """
				<script type="application/ld+json">[{"@type": "BreadcrumbList", "itemListElement": [{"name": "Economy"}, {"name": "Ports"}]},
				{"@type": "LiveBlogPosting", "headline": "Live: the harbour stands still", "coverageStartTime": "2025-04-11T05:00:00Z", "liveBlogUpdate": [
				{"headline": "Quiet", "datePublished": "2025-04-11T07:00:00+02:00", "articleBody": "The radio went quiet."},
				{"datePublished": "2025-04-11T06:00:00Z", "articleBody": "Ships wait."}, {"articleBody": "Nobody knows when."}]}]</script>
				""";
		byte[] page = new String(page(HARBOUR, "Live: the harbour stands still", ""), UTF_8)
			.replace("</head>", data + "</head>")
			.replace("</body>",
					"<footer><p>Correction: an earlier version of this article named the wrong crane driver.</p></footer></body>")
			.getBytes(UTF_8);

		var article = articles.findById(deliver(file("live.html", page)).getFirst().article()).orElseThrow();

		assertThat(article.kind()).isEqualTo("live blog");
		assertThat(article.sections()).containsExactly("Economy", "Ports");
		assertThat(article.outletDomain()).contains("northgatecourier.example");
		assertThat(article.corrections())
			.containsExactly("Correction: an earlier version of this article named the wrong crane driver.");
		assertThat(article.entries()).containsExactly(
				new Entry(Instant.parse("2025-04-11T05:00:00Z"), "Quiet", "<p>The radio went quiet.</p>"),
				new Entry(Instant.parse("2025-04-11T06:00:00Z"), null, "<p>Ships wait.</p>"),
				new Entry(null, null, "<p>Nobody knows when.</p>"));
	}

	private List<LedgerRow> done(long delivery) {
		house.done(delivery);
		return intake.ledger(delivery, 0, 1_000).getContent();
	}

	private static byte[] page(String address, String headline, String beginning) {
		String paragraph = "<p>%sAt five in the morning the radio on channel twelve went quiet, and it stayed quiet. There are usually forty calls in the first hour: a tanker asking for her pilot, a tug answering, somebody’s weather.</p>"
			.formatted(beginning);
		String rest = "<p>By noon thirty-one ships lay at anchor outside the bar. The port, which handles a ninth of the country’s grain and nearly all of its bananas, had stopped, and it had stopped without a single picket line, said the harbour master.</p>"
			.repeat(3);
		return """
				<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title><link rel="canonical" href="%2$s">
				<meta property="og:title" content="%1$s"><meta property="article:published_time" content="2025-04-11T05:00:00Z"></head>
				<body><article><h1>%1$s</h1>%3$s%4$s</article></body></html>"""
			.formatted(headline, address, paragraph, rest)
			.getBytes(UTF_8);
	}

}
