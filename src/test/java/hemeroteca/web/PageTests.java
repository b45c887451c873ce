package hemeroteca.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page owes its readers, asked of the pages as they are sent. */
class PageTests {

	private static final Map<String, String> PAGES = AllPages.rendered();

	static Stream<String> names() {
		return PAGES.keySet().stream();
	}

	private static Document page(String name) {
		return Jsoup.parse(PAGES.get(name));
	}

	@ParameterizedTest
	@MethodSource("names")
	void isValidHtml(String name) {
		assertThat(ValidHtml.errors(PAGES.get(name))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("names")
	void needsNothingThatTheStrictPolicyForbids(String name) {
		var page = page(name);
		assertThat(page.select("[style], style, base, object, embed")).isEmpty();
		assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
		assertThat(page.getAllElements()
			.stream()
			.flatMap((element) -> element.attributes().asList().stream())
			.map((attribute) -> attribute.getKey())
			.filter((key) -> key.startsWith("on") || key.startsWith("th:"))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("names")
	void loadsNothingFromAnotherOrigin(String name) {
		var loaded = page(name).select("[src], link[href], [srcset], [poster]");
		assertThat(loaded.eachAttr("src")).allMatch((it) -> it.startsWith("/") && !it.startsWith("//"));
		assertThat(page(name).select("link[href]").eachAttr("href")).allMatch((it) -> it.matches("/[^/].*"));
		assertThat(page(name).select("[srcset]").eachAttr("srcset"))
			.allMatch((it) -> it.matches("/[^/, ]\\S* \\d+w(, /[^/, ]\\S* \\d+w)*"));
		assertThat(page(name).select("[poster]")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("names")
	void hasOneHeadingOneMainAndASearchBox(String name) {
		var page = page(name);
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("main#main")).hasSize(1);
		assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
		assertThat(page.title()).endsWith(" · Hemeroteca");
	}

	@ParameterizedTest
	@MethodSource("names")
	void carriesATokenInEveryFormThatPostsAndNowhereElse(String name) {
		for (var form : page(name).select("form")) {
			boolean posts = form.attr("method").equals("post");
			assertThat(form.select("[name=_csrf]").size()).as(form.attr("action")).isEqualTo(posts ? 1 : 0);
			if (form.attr("enctype").startsWith("multipart")) {
				assertThat(form.attr("action")).contains("?_csrf=");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "articles", "narrowed", "search", "search-nothing", "coverage", "concordance", "like",
			"article", "day", "help" })
	void isTheSameForEveryReader(String name) {
		assertThat(PAGES.get(name)).doesNotContain("_csrf");
	}

	@Test
	void takesHtmlAsItIsInOnePlaceOnly() throws IOException {
		var raw = Stream.<String>builder();
		try (var templates = Files.list(Path.of("src/main/resources/templates"))) {
			for (var template : templates.toList()) {
				Files.readString(template)
					.lines()
					.filter((line) -> line.contains("th:utext") || line.contains("[("))
					.forEach((line) -> raw
						.add(template.getFileName() + ": " + (line.contains("th:utext") ? "body" : "JSON-LD")));
			}
		}
		assertThat(raw.build()).containsExactlyInAnyOrder("article.html: body", "article.html: JSON-LD");
	}

	@Test
	void namesTheDayOverItsArticlesAndPutsUnknownDaysLast() {
		var page = page("articles");
		assertThat(page.select(".day h2").eachText()).first().isEqualTo("22 Sunday November 2026");
		assertThat(page.select(".day h2").eachText()).last().isEqualTo("Day unknown");
		assertThat(page.select(".day h2 a").first().attr("href")).isEqualTo("/days/2026-11-22");
	}

	@Test
	void showsWordsThatLookLikeNothing() {
		var entry = page("articles").select(".entry:has(h3 a[href=/articles/8])").first();
		assertThat(entry.select("h3").text()).isEqualTo("No");
		assertThat(entry.select(".standfirst").text()).isEqualTo("no");
	}

	@Test
	void turnsRightToLeftWordsAndLeavesTheMinutesAlone() {
		var arabic = page("articles").select(".entry[lang=ar]").first();
		assertThat(arabic.attr("dir")).isEqualTo("rtl");
		assertThat(arabic.select(".meta span[lang=en]").text()).isEqualTo("4 min");
		assertThat(page("articles").select(".entry:has(h3 a[href=/articles/16])").attr("dir")).isEqualTo("rtl");
	}

	@Test
	void marksWhatIsChosenAndLinksToTheListWithoutIt() {
		assertThat(page("narrowed").select(".rail [aria-current=true] bdi").eachText())
			.containsExactly("Tidewater Post", "2025", "April", "11 April");
		assertThat(page("narrowed").select(".rail li:has(> a bdi:containsOwn(2025)) ul ul bdi").eachText())
			.containsExactly("14 April", "11 April");
		assertThat(page("narrowed").select(".pages [aria-current=page]").text()).isEqualTo("4");
		assertThat(page("narrowed").select(".narrowed h1").text()).isEqualTo("Tidewater Post, English, 2026");
	}

	@Test
	void marksFoundWordsAndShowsMarkupAsText() {
		var page = page("search");
		assertThat(page.select(".hit h2 mark").eachText()).startsWith("Harbour");
		assertThat(page.select(".hit h2").last().text()).endsWith("<script>alert(1)</script>");
		assertThat(page.select("main script")).isEmpty();
	}

	@Test
	void helpsWhereNothingWasFound() {
		var page = page("search-nothing");
		assertThat(page.select(".meant a").eachText()).containsExactly("harbour strike");
		assertThat(page.select(".offers li").eachText()).containsExactly("without hrabour 3,104 articles",
				"without the filters 1 article");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "search-nothing" })
	void saysThatResultsAreIncompleteWhileTheIndexIsMade(String name) {
		assertThat(page(name).select(".notice").text())
			.isEqualTo("The search index is being made again: 12,000 of 20,000 articles. Results are incomplete.");
		assertThat(page("search").select(".notice")).isEmpty();
	}

	@Test
	void takesAwayEachPartOfAQueryAndEachFilter() {
		var terms = page("search").select(".reading li");
		assertThat(terms.eachText()).contains("without luck ×", "by صحيفة المرفأ ×",
				"published 1 April to 3 May 2025 ×");
		assertThat(terms.select("a").eachAttr("aria-label")).contains("Take away luck").hasSameSizeAs(terms);
		assertThat(page("search").select(".remarks li").text()).startsWith("The quotation mark was never closed");
	}

	@Test
	void drawsTheTimeOfTheHitsAndTellsItInATable() {
		var timeline = page("search").select(".timeline").first();
		assertThat(timeline.select("svg a")).hasSize(100);
		assertThat(timeline.select("svg a.peak title").text()).isEqualTo("January 2025: 41 articles");
		assertThat(timeline.select("svg a.peak").attr("href"))
			.isEqualTo("/search?q=harbour%20strike&from=2025-01-01&to=2025-01-31");
		assertThat(timeline.select("figcaption").text())
			.isEqualTo("Articles by month, January 2016 to February 2025. Most: January 2025: 41 articles.");
		assertThat(timeline.select("details tbody tr")).hasSize(100);
		assertThat(timeline.select("details a").eachAttr("href")).isEqualTo(timeline.select("svg a").eachAttr("href"));
	}

	@Test
	void showsTheShareOfEachOutletAndOfAll() {
		var rows = page("coverage").select(".coverage tbody tr");
		assertThat(rows.first().select("th").text()).isEqualTo("All outlets");
		assertThat(rows).hasSize(6).allMatch((row) -> row.select("svg").attr("aria-label").startsWith("Highest: "));
		assertThat(page("coverage").select("a[href^=/coverage.csv]")).hasSize(1);
		assertThat(page("coverage-nothing").select(".coverage, a[href^=/coverage.csv]")).isEmpty();
	}

	@Test
	void turnsALineOfAConcordanceThatRunsFromTheRight() {
		var lines = page("concordance").select(".lines > li > p:first-child");
		assertThat(lines.select("a").first().attr("href")).isEqualTo("/articles/20?q=harbour#hit-1");
		var arabic = lines.select("[lang=ar]").first();
		assertThat(arabic.attr("dir")).isEqualTo("rtl");
		assertThat(arabic.select(".left").text()).isEqualTo("عاد الصيادون إلى");
	}

	@Test
	void keepsTheArticlesOwnWordsInItsOwnLanguage() {
		var page = page("article-japanese");
		assertThat(page.select("html").attr("lang")).isEqualTo("en");
		assertThat(page.select(".heading[lang=ja] h1")).hasSize(1);
		assertThat(page.select(".body").attr("lang")).isEqualTo("ja");
		assertThat(page("article-arabic").select(".body").attr("dir")).isEqualTo("rtl");
	}

	@Test
	void putsALinkWhereAPictureWouldComeFromElsewhere() {
		var lead = page("article-arabic").select(".lead-picture").first();
		assertThat(lead.select("img")).isEmpty();
		assertThat(lead.select("a.absent").attr("href")).isEqualTo("https://img.marfa.example/x.jpg");
		assertThat(lead.select("figcaption").text()).isEqualTo("سوق السمك في يومه الأول");
	}

	@Test
	void tellsWhoSaidAFactAndWhoDoubtsIt() {
		var published = page("article").select(".margin dt:contains(Published) + dd").first();
		assertThat(published.select("> a").text()).isEqualTo("11 April 2025");
		assertThat(published.select("> small").eachText()).containsExactly("JSON-LD datePublished",
				"10 April 2025, says text use this: Published");
		assertThat(published.select("details summary").text()).isEqualTo("and 2 more");
	}

	@Test
	void endsWithWhatThePublisherCorrected() {
		var corrections = page("article").select(".body ~ .corrections").first();
		assertThat(corrections.select("h2").text()).isEqualTo("Corrections");
		assertThat(corrections.select("[lang=en] > p").eachText()).containsExactly(
				"An earlier version of this article named the wrong crane.", "The agreement is of 2009, not of 2006.");
		assertThat(page("article-japanese").select(".corrections")).isEmpty();
	}

	@Test
	void givesMachinesAnArticleThatCannotEndItsScript() {
		var script = page("article").select("script[type=application/ld+json]");
		var json = JsonMapper.shared().readTree(script.first().data());
		assertThat(json.get("@type").asString()).isEqualTo("NewsArticle");
		assertThat(json.get("description").asString()).isEqualTo("For the </script> first time.");
		assertThat(json.get("author").get(1).get("name").asString()).isEqualTo("Tom Oduya");
		assertThat(page("article").select("meta[name=citation_author]").eachAttr("content"))
			.containsExactly("Ines Calder", "Tom Oduya");
		assertThat(page("article").select("meta[name=citation_publication_date]").attr("content"))
			.isEqualTo("2025/04/11");
	}

	@Test
	void readsTheSameWithoutScriptWhileFilesAreSettled() {
		var running = page("import");
		assertThat(running.select("noscript meta[http-equiv=refresh], noscript").outerHtml()).contains("refresh");
		assertThat(running.select("#live").attr("data-hx-get")).isEqualTo("/imports/118?outcome=refused");
		assertThat(running.select("progress").attr("value")).isEqualTo("3316");
		var done = page("import-done");
		assertThat(done.select("noscript, script[src*=htmx]")).isEmpty();
		assertThat(done.select("#live[data-hx-get]")).isEmpty();
	}

	@Test
	void givesEachFileARowWithItsOutcomeAndOnlyRefusedOnesARetry() {
		var rows = page("import").select(".ledger tbody tr");
		assertThat(rows).hasSize(8);
		assertThat(rows.select(".outcome").eachText()).containsOnly("new", "identical", "no article", "unreadable",
				"waiting");
		assertThat(rows.stream().filter((row) -> row.select("button[name=file]").size() == 1))
			.allMatch((row) -> row.select(".outcome").hasClass("refused"))
			.hasSize(3);
		assertThat(rows.select("th bdi").eachText()).anyMatch((name) -> name.startsWith("<img src=x onerror"));
	}

	@Test
	void saysWhatWasCorrectedAndWhatThePageSaid() {
		var page = page("edit");
		assertThat(page.select(".field:has(label b) label span").eachText()).containsExactly("Headline", "Byline",
				"Published day");
		assertThat(page.select("#headline-extracted bdi").text()).isEqualTo("Harbour stands still");
		assertThat(page.select("button[name=putBack]").eachAttr("value")).containsExactly("headline", "authors",
				"publishedOn");
	}

	@Test
	void tellsAScreenReaderWhichFieldIsWrong() {
		var day = page("edit-complaint").select("#publishedOn").first();
		assertThat(day.attr("aria-invalid")).isEqualTo("true");
		assertThat(List.of(day.attr("aria-describedby").split(" ")))
			.allMatch((id) -> page("edit-complaint").getElementById(id) != null)
			.hasSize(3);
	}

	@Test
	void opensTheOriginalInAFrameThatMayDoNothing() {
		var frame = page("original").select("iframe").first();
		assertThat(frame.hasAttr("sandbox")).isTrue();
		assertThat(frame.attr("sandbox")).isEmpty();
		assertThat(frame.attr("src")).isEqualTo("/articles/20/original/content");
	}

	@Test
	void offersAPrintedPageAsAFileWhereNoFrameShowsIt() {
		assertThat(page("original-pdf").select("iframe")).isEmpty();
		assertThat(page("original-pdf").select(".elsewhere").text()).startsWith("This is a PDF.");
		assertThat(page("original-pdf").select(".elsewhere a[download]").attr("href"))
			.isEqualTo("/articles/20/original/file");
		assertThat(page("original").select(".elsewhere")).isEmpty();
	}

	@Test
	void tintsTheDaysOfTheMonthByTheirArticles() {
		var calendar = page("day").select(".calendar").first();
		assertThat(calendar.select("tbody tr")).hasSize(5);
		assertThat(calendar.select("[aria-current=date]").attr("aria-label")).isEqualTo("11 April, 16 articles");
		assertThat(calendar.select("td:has(span:matchesOwn(^6$)) a")).isEmpty();
		assertThat(calendar.select("td a").stream().map(Element::className).distinct())
			.containsExactlyInAnyOrder("heat-1", "heat-2", "heat-3", "heat-4");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 405, 413, 418, 429, 500, 502, 503 })
	void hasFriendlyWordsForEveryError(int status) {
		var page = ErrorPage.of(status);
		assertThat(page.status()).isEqualTo(status);
		assertThat(page.title() + page.advice()).doesNotContain("null", "Exception").isNotBlank();
	}

}
