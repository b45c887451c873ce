package hemeroteca.extract;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Pages that were made to hurt end soon, with an answer. */
class HostilePagesTests {

	private static final String TEXT = "The harbour was closed for nine days while divers looked for the anchor, the port captain said. ";

	/**
	 * Far more than any needs on an idle machine; what never ended would not end then.
	 */
	private static final Duration SOON = Duration.ofSeconds(60);

	private static Extraction extract(Document page) {
		return assertTimeoutPreemptively(SOON, () -> new Extractor().extract(page));
	}

	@Test
	void hundredThousandNestedElements() {
		Document page = Document.createShell("https://news.example/");
		Element deepest = page.body();
		for (int level = 0; level < 100_000; level++) {
			Element next = new Element("div");
			deepest.appendChild(next);
			deepest = next;
		}
		deepest.text(TEXT);
		assertThat(extract(page).refusal()).startsWith("no article found");
	}

	@Test
	void nestedQuotesAndListsAndTables() {
		Document page = Jsoup.parse("<blockquote><ul><li><table><tr><td>x<td>".repeat(20_000) + TEXT.repeat(4));
		BodySafetyTests.assertIsSafe(extract(page).html());
	}

	@Test
	void aMillionNodes() {
		Document page = Jsoup.parse("<b>a</b> ".repeat(500_000));
		assertThat(extract(page)).isNotNull();
	}

	@Test
	void aMillionParagraphs() {
		Document page = Jsoup.parse("<p>a, b.".repeat(1_000_000));
		assertThat(extract(page)).isNotNull();
	}

	@Test
	void oneLineOfFiftyMegabytes() {
		Document page = Jsoup.parse("<p>" + "word, ".repeat(8_000_000));
		assertThat(extract(page).text().length()).isLessThanOrEqualTo(Limits.DEFAULT.longestText());
	}

	@Test
	void aWordOfFiftyMegabytes() {
		Document page = Jsoup.parse("<title>" + "a".repeat(1_000_000) + "</title><p class='" + "x-".repeat(500_000)
				+ "'>" + "1".repeat(50_000_000));
		assertThat(extract(page).headline().length()).isLessThanOrEqualTo(Limits.DEFAULT.longestHeadline());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<title>Harbour reopens</title>", "", "<meta property=og:title content='%s'>" })
	void aHeadingOfAMillionLetters(String head) {
		String heading = "ready, steady ".repeat(70_000);
		for (String tag : List.of("h1", "h2")) {
			Extraction found = extract(Jsoup.parse(head.formatted(heading) + "<article><p>" + TEXT.repeat(3) + "<" + tag
					+ "><em>" + heading + "</em>" + heading + "</" + tag + "><p>" + TEXT.repeat(4)));
			assertThat(found.text()).contains(TEXT.strip().substring(0, 20));
			assertThat(found.text().length() - 7 * TEXT.length()).isLessThanOrEqualTo(Limits.DEFAULT.longestHeadline());
			assertThat(found.html().length() - 7 * TEXT.length()).isLessThan(2 * Limits.DEFAULT.longestHeadline());
		}
	}

	@Test
	void aHeadingThatHoldsAParagraphLosesNothing() {
		String paragraph = "Divers found the anchor in the old harbour, and raised it. ".repeat(30).strip();
		assertThat(extract(Jsoup.parse("<article><p>" + TEXT.repeat(3) + "<h3>" + paragraph + "</h3>")).text())
			.contains(paragraph);
	}

	@Test
	void tenThousandAuthorsAndTags() {
		StringBuilder head = new StringBuilder();
		for (int at = 0; at < 10_000; at++) {
			head.append("<meta name=author content='Ada Byron the %d th'><meta property=article:tag content=tag%d>"
				.formatted(at, at));
		}
		Extraction found = extract(Jsoup.parse(head + "<p>" + TEXT.repeat(3)));
		assertThat(found.authors()).hasSizeLessThanOrEqualTo(Limits.DEFAULT.mostAuthors());
		assertThat(found.tags()).hasSizeLessThanOrEqualTo(Extraction.MOST_TAGS);
		String names = "Ada Byron, ".repeat(100_000);
		assertThat(extract(Jsoup.parse("<meta name=author content='" + names + "'><p>" + TEXT.repeat(3))).authors())
			.containsExactly("Ada Byron");
	}

	@Test
	void linkedDataThatRefersToItselfOrNeverEnds() {
		String cyclic = "{\"@graph\":[{\"@id\":\"#a\",\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#b\"},\"headline\":{\"@id\":\"#a\"}},"
				+ "{\"@id\":\"#b\",\"@type\":\"Person\",\"author\":{\"@id\":\"#a\"},\"name\":{\"@id\":\"#b\"}}]}";
		for (String data : List.of(cyclic, "[".repeat(1_000_000), "{\"a\":".repeat(200_000),
				"{\"@graph\":[" + "{},".repeat(500_000), "\"\\u", "{\"a\":\"")) {
			Document page = Jsoup.parse("<script type=application/ld+json>" + data + "</script><p>" + TEXT.repeat(3));
			assertThat(extract(page).text()).contains("harbour");
		}
	}

	@Test
	void impossibleDays() {
		for (String day : List.of("0001-01-01", "9999-12-31", "2024-02-31", "-2024-01-01", "2024-13-45T99:99:99Z",
				"99999999999999999999", "1".repeat(100_000), "May ".repeat(50_000), "31/".repeat(50_000))) {
			Document page = Jsoup
				.parse("<meta property=article:published_time content='" + day + "'><p>" + TEXT.repeat(3));
			Extraction found = extract(page);
			assertThat(found.publishedOn()).isNull();
		}
	}

	@Test
	void textThatPatternsCouldChokeOn() {
		for (String evil : List.of("a ".repeat(200_000), "1 1 ".repeat(100_000), ", ".repeat(200_000),
				"(".repeat(200_000), "by ".repeat(100_000), "@".repeat(200_000), "| - ".repeat(100_000),
				"a@".repeat(100_000), "&".repeat(100_000), "/author/".repeat(30_000))) {
			Document page = Jsoup.parse("<p>" + TEXT.repeat(3));
			page.title(evil);
			page.body().appendElement("h1").text(evil);
			page.body().appendElement("p").addClass("byline").text(evil);
			page.body().appendElement("a").attr("href", evil).attr("rel", "author").text(evil);
			page.body().appendElement("time").attr("datetime", evil).text(evil);
			page.body().appendElement("img").attr("srcset", evil).attr("src", evil).attr("width", evil);
			page.head().appendElement("meta").attr("name", "author").attr("content", evil);
			page.head().appendElement("meta").attr("name", "date").attr("content", evil);
			page.head().appendElement("link").attr("rel", "canonical").attr("href", evil);
			assertThat(extract(page)).isNotNull();
		}
	}

	@Test
	void pagesWithoutAnything() {
		for (Document page : List.of(new Document(""), Document.createShell(""), Jsoup.parse(""),
				Jsoup.parse("<frameset><frame src=x></frameset>"), Jsoup.parse("<p>\u0000\uFFFF\u200B</p>"),
				Jsoup.parse("<svg><p>x</p></svg>"), Jsoup.parse("<?xml version='1.0'?><x/>"))) {
			Extraction found = extract(page);
			assertThat(found.refusal()).startsWith("no article found: the longest text has");
			assertThat(found.headline()).isNotBlank();
		}
	}

	@Test
	void anyThreadGivesTheSameAnswer() throws Exception {
		Document page = Jsoup.parse(
				"<title>Harbour</title><h1>Harbour reopens</h1><p>" + TEXT.repeat(3) + "<p>" + TEXT.repeat(2),
				"https://news.example/2024/05/02/harbour");
		Extractor extractor = new Extractor();
		Extraction alone = extractor.extract(page);
		try (var threads = Executors.newFixedThreadPool(4)) {
			List<Callable<Extraction>> tasks = java.util.Collections.nCopies(40, () -> extractor.extract(page.clone()));
			for (var answer : threads.invokeAll(tasks)) {
				assertThat(answer.get()).isEqualTo(alone);
			}
		}
	}

	@Test
	void limitsMustBePositive() {
		assertThatCode(() -> new Limits(0, 1, 1, 1, 1, 1, 1)).hasMessageContaining("must be positive");
	}

}
