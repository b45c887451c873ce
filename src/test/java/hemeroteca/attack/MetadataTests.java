package hemeroteca.attack;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.options.FilePayload;
import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive;
import hemeroteca.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page says of itself is words, wherever it is shown, and no more of them than a
 * page can hold.
 */
@House
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MetadataTests {

	/**
	 * The longest text of these has 100,000 characters, a mark around every word of it.
	 */
	private static final int LARGEST_PAGE = 600_000;

	private static final int PHONE = 390;

	@LocalServerPort
	int port;

	@Autowired
	SampleHouse house;

	@Autowired
	Archive archive;

	@Autowired
	JdbcClient database;

	private Chromium chromium;

	private Elsewhere elsewhere;

	private Delivered delivered;

	private final List<Long> articles = new ArrayList<>();

	@BeforeAll
	void importAll() throws Exception {
		chromium = Chromium.open();
		elsewhere = new Elsewhere();
		house.empty();
		var files = new ArrayList<FilePayload>();
		for (var vector : FactVectors.ALL) {
			for (var kind : HostilePage.values()) {
				String words = vector.payload(elsewhere.address());
				files.add(file(kind + " " + vector.name() + " " + words, kind.page(words, "n" + files.size())));
			}
		}
		excesses(files);
		try (var window = new Watched(chromium, port, true)) {
			window.go("/imports");
			delivered = Delivered.byForm(window.page(), files, house, database);
		}
		delivered.files()
			.values()
			.stream()
			.map(Delivered.File::article)
			.filter((article) -> article != null)
			.distinct()
			.forEach(articles::add);
	}

	private static void excesses(List<FilePayload> files) {
		String million = "Quay ".repeat(200_000);
		files.add(file("a title of a million",
				HostilePage.page("<title>%s</title>".formatted(million), "<h1>%s</h1>".formatted(million), "e0")));
		String much = "Quay ".repeat(20_000);
		for (var kind : HostilePage.values()) {
			files.add(file("much in " + kind, kind.page(much, "e1" + kind)));
			files.add(file("a long word in " + kind, kind.page("Q".repeat(100_000), "e2" + kind)));
		}
		var many = new StringBuilder();
		var names = new ArrayList<String>();
		for (int i = 0; i < 10_000; i++) {
			many.append(
					"<meta name=\"author\" content=\"Ana%1$d Ruiz%1$d\"><meta property=\"article:tag\" content=\"tag %1$d\"><meta name=\"description\" content=\"It is said %1$d times\"><meta property=\"og:title\" content=\"Quay %1$d closed\">"
						.formatted(i));
			names.add("{\"@type\":\"Person\",\"name\":\"Tom%1$d Oduya%1$d\"}".formatted(i));
		}
		files.add(file("ten thousand metas",
				HostilePage.page("<title>Many</title>" + many, "<h1>Many authors</h1>", "e6")));
		files.add(file("ten thousand persons", HostilePage.page(
				"<title>Persons</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Many persons\",\"author\":["
						+ String.join(",", names) + "],\"keywords\":\"" + String.join(",", names).replace("\"", "'")
						+ "\"}</script>",
				"<p class=\"byline\">By " + "Ana Ruiz and ".repeat(10_000) + "</p>", "e7")));
		for (String day : new String[] { "0001-01-01", "9999-12-31", "0000-00-00", "-5000-01-01", "+999999999-12-31",
				"292278994-08-17T07:12:55Z", "1e9", "2025-02-30", "2025-04-11T99:99:99+99:99",
				"1970-01-01T00:00:00Z" }) {
			files.add(file("a day " + day, HostilePage.page(
					"<title>On the day %1$s</title><meta property=\"article:published_time\" content=\"%1$s\"><meta property=\"article:modified_time\" content=\"%1$s\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"%1$s\",\"dateModified\":\"%1$s\",\"publisher\":{\"name\":\"Days\"}}</script>"
						.formatted(day),
					"<h1>On the day %1$s</h1><time datetime=\"%1$s\">%1$s</time>".formatted(day), day)));
		}
		files.add(
				file("deep data",
						HostilePage.page(
								"<title>Deep</title><script type=\"application/ld+json\">"
										+ "{\"author\":[".repeat(50_000) + "</script>",
								"<h1>Deep data of the quay</h1>", "e8")));
		files.add(file("data in circles", HostilePage.page(
				"<title>Circles</title><script type=\"application/ld+json\">{\"@graph\":[{\"@id\":\"#a\",\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#b\"},\"headline\":\"Circles\"},{\"@id\":\"#b\",\"name\":{\"@id\":\"#a\"},\"author\":{\"@id\":\"#b\"}}]}</script>",
				"<h1>Data that runs in circles</h1>", "e9")));
	}

	private static FilePayload file(String name, String page) {
		return new FilePayload(name.replaceAll("[/\\x00-\\x1F\\x7F-\\x9F\\p{Cs}]", "_") + ".html", "text/html",
				page.getBytes(UTF_8));
	}

	@AfterAll
	void close() {
		if (chromium != null) {
			chromium.close();
			elsewhere.close();
		}
	}

	@Test
	@Order(1)
	void becomesAnArticleOrIsRefusedForAReason() {
		assertThat(articles).hasSizeGreaterThan(120); // some share a headline and a day,
														// and are one article
		assertThat(delivered.files().values()).filteredOn((file) -> file.article() == null)
			.hasSizeLessThan(10)
			.allSatisfy((file) -> assertThat(file.detail()).isNotBlank().doesNotContain("fault"));
	}

	@Test
	@Order(2)
	void isWordsOnEveryPageOfAnArticle() {
		int largest = 0;
		var wide = new ArrayList<String>();
		for (boolean guarded : new boolean[] { true, false }) {
			try (var window = new Watched(chromium, port, guarded)) {
				for (int i = guarded ? 0 : 1; i < articles.size(); i += 3) {
					var answer = window.look("/articles/" + articles.get(i) + "?q=quay+script+alert");
					largest = Math.max(largest, answer.body().length);
					wide.addAll(window.tooWide());
				}
				for (int i = guarded ? 2 : 5; i < articles.size(); i += 6) {
					window.look("/articles/" + articles.get(i) + "/edit");
					wide.addAll(window.tooWide());
				}
				assertThat(window.complaints()).isEmpty();
			}
		}
		assertThat(wide).isEmpty();
		assertThat(largest).isLessThan(LARGEST_PAGE);
		assertThat(elsewhere.heard()).isEmpty();
	}

	@Test
	@Order(3)
	void isWordsInTheFrameOfTheOriginal() {
		try (var window = new Watched(chromium, port, true)) {
			for (int i = 0; i < articles.size(); i += 9) {
				window.look("/articles/" + articles.get(i) + "/original");
				assertThat(window.tooWide()).as("original of %d", articles.get(i)).isEmpty();
			}
			assertThat(window.deeds()).isEmpty();
		}
		assertThat(elsewhere.heard()).isEmpty();
	}

	@Test
	@Order(4)
	void isWordsInListsOnAnyScreen() {
		var paths = new ArrayList<>(List.of("/imports", "/days", "/days/2025-04-11", "/?all=outlet", "/?all=section",
				"/?all=language", "/?all=year", "/search?q=quay&all=outlet"));
		for (int page = 1; page <= 1 + articles.size() / 25; page++) {
			paths.add("/?page=" + page);
			paths.add("/search?q=quay&page=" + page);
		}
		for (int page = 1; page <= 2; page++) {
			paths.add("/imports/%d?page=%d".formatted(delivered.number(), page));
		}
		var wide = new ArrayList<String>();
		for (boolean guarded : new boolean[] { true, false }) {
			try (var window = new Watched(chromium, port, guarded)) {
				for (String path : paths) {
					window.look(path);
					wide.addAll(window.tooWide());
					window.page().setViewportSize(PHONE, 800);
					wide.addAll(window.tooWide());
					window.page().setViewportSize(1360, 900);
				}
				assertThat(window.complaints()).isEmpty();
			}
		}
		assertThat(wide).isEmpty();
		assertThat(elsewhere.heard()).isEmpty();
	}

	@Test
	@Order(5)
	void isWordsInTheTrash() {
		for (int i = 0; i < articles.size(); i += 4) {
			archive.discard(articles.get(i));
		}
		try (var window = new Watched(chromium, port, false)) {
			for (int page = 1; page <= 1 + articles.size() / 100; page++) {
				window.look("/trash?page=" + page);
				assertThat(window.tooWide()).as("trash, page %d", page).isEmpty();
			}
			assertThat(window.complaints()).isEmpty();
		}
	}

}
