package hemeroteca.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.search.Search;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** From a query to its articles and on, over the samples. */
@House
@TestInstance(Lifecycle.PER_CLASS)
class SearchingTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	SampleHouse house;

	@Autowired
	Search search;

	@BeforeAll
	void fill() throws Exception {
		house.fill();
	}

	private HttpResponse<String> get(String path) throws Exception {
		return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
				BodyHandlers.ofString());
	}

	private Document page(String path) throws Exception {
		var answer = get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return Jsoup.parse(answer.body(), "http://localhost:" + port + path);
	}

	private static String encoded(String words) {
		return URLEncoder.encode(words, UTF_8);
	}

	static Stream<String> examples() {
		return QueryExamples.ALL.stream()
			.flatMap((group) -> group.examples().stream())
			.map((example) -> example.query());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void findsSomethingByEveryExampleOfTheHelp(String query) throws Exception {
		assertThat(search.read(query).complaints()).isEmpty();
		var link = page("/help").select("dt a:has(code)")
			.stream()
			.filter((it) -> it.text().equals(query))
			.findFirst()
			.orElseThrow();
		assertThat(page(link.attr("href")).select(".hit h2 a")).isNotEmpty();
	}

	@Test
	void takesAwayWhatWasAsked() throws Exception {
		var all = page("/search?q=the+-zebra&language=en&from=2026-01-01&to=2026-12-31");
		assertThat(all.select(".reading li").eachText()).containsExactly("the ×", "without zebra ×", "in English ×",
				"published 2026 ×");
		for (var link : all.select(".reading a")) {
			var less = page(link.attr("href"));
			assertThat(less.select(".reading li")).hasSize(3);
			assertThat(number(less.select(".found").text()))
				.isGreaterThanOrEqualTo(number(all.select(".found").text()));
		}
	}

	private static int number(String words) {
		return Integer.parseInt(words.replaceFirst(" .*", "").replace(",", ""));
	}

	@Test
	void opensTheMonthsOfAYearAndTheDaysOfAMonth() throws Exception {
		var year = page(page("/search?q=the").select(".rail a:has(bdi:containsOwn(2026))").attr("href"));
		assertThat(year.select(".rail li li bdi").eachText()).containsExactly("November");
		var month = page(year.select(".rail li li a").attr("href"));
		var days = month.select(".rail li li li a");
		assertThat(days.select("bdi").eachText()).isNotEmpty().allMatch((day) -> day.endsWith(" November"));
		var day = page(days.first().attr("href"));
		assertThat(number(day.select(".found").text())).isEqualTo(number(days.first().select("small").text()));
		assertThat(day.select(".reading li")).hasSize(4);
		var closed = page(day.select(".rail a:has(bdi:containsOwn(2026))").attr("href"));
		assertThat(closed.select(".reading li").eachText()).containsExactly("the ×");
	}

	@Test
	void findsWhatTheBarsSay() throws Exception {
		for (var bar : page("/search?q=the").select(".timeline tbody tr")) {
			var narrowed = page(bar.select("a").attr("href"));
			assertThat(narrowed.select(".found").text()).startsWith(bar.select("td").text());
			assertThat(narrowed.select(".reading li").text()).contains("published " + bar.select("th").text());
		}
	}

	@Test
	void helpsWhereNothingIsFound() throws Exception {
		var page = page("/search?q=ferry+qqqqqqqq&year=2012");
		assertThat(page.select(".hit")).isEmpty();
		var offers = page.select(".offers li");
		assertThat(offers).isNotEmpty();
		for (var offer : offers) {
			assertThat(page(offer.select("a").attr("href")).select(".found").text())
				.startsWith(offer.select("small").text());
		}
	}

	@Test
	void tellsHowALittleFoundWordMayHaveBeenMeant() throws Exception {
		var meant = page("/search?q=ferrry").select(".meant a").first();
		assertThat(meant).isNotNull();
		assertThat(page(meant.attr("href")).select(".hit")).isNotEmpty();
	}

	@Test
	void showsTheShareOfEachOutletAndTheSameAsATable() throws Exception {
		var page = page("/coverage?q=harbour&year=2025");
		assertThat(page.select(".coverage tbody tr.whole td").first().text()).isEqualTo("1");
		var csv = get(page.select("a[href^=/coverage.csv]").attr("href"));
		assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
		assertThat(csv.body().lines()).startsWith("outlet,month,matching,all,share")
			.contains("The Northgate Courier,2025-04,1,1,1.000000", "Il Corriere della Foce,2025-06,0,1,0.000000");
	}

	@Test
	void leadsFromEachPlaceToThePlaceInTheArticle() throws Exception {
		var lines = page("/concordance?q=ferry&sort=right").select(".lines .right a");
		assertThat(lines).isNotEmpty();
		for (var line : lines) {
			var link = URI.create(line.absUrl("href"));
			var article = page(link.getRawPath() + "?" + link.getRawQuery());
			assertThat(article.select(".body mark#" + link.getFragment()).text()).isEqualTo(line.text());
		}
	}

	@Test
	void sortsPlacesByTheirNeighbours() throws Exception {
		var after = page("/concordance?q=ferry&sort=right").select(".lines .right bdi").eachText();
		assertThat(after).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
		assertThat(page("/concordance?q=ferry&sort=sideways").select(".choices [aria-current]").text())
			.isEqualTo("By the word before");
	}

	@Test
	void namesArticlesThatSpeakOfTheSame() throws Exception {
		String fares = page("/search?q=headline:fares+outlet:courier").select(".hit h2 a").attr("href");
		var alike = page(fares).select(".alike li a").eachText();
		assertThat(alike).first().isEqualTo("Island ferry fares to rise by a third for visitors");
		assertThat(alike).hasSizeLessThanOrEqualTo(5)
			.doesNotContain("Ferry fares to rise for the first time in seven years");
	}

	@Test
	void findsMoreLikeAPassage() throws Exception {
		var page = page("/like?lang=en&text=" + encoded(
				"A single crossing for a visitor on foot will cost 16 marks, and the ferry needs new engines."));
		assertThat(page.select(".hit h2").eachText()).contains("Ferry fares to rise for the first time in seven years");
		assertThat(page.select("textarea").text()).startsWith("A single crossing");
		assertThat(page("/like").select("form textarea")).hasSize(1);
	}

	@Test
	void suggestsNamesAndHeadlines() throws Exception {
		var options = page("/suggestions?q=tid").select("[role=option]");
		var outlet = options.select(":has(bdi:containsOwn(Tidewater Post))").first();
		assertThat(outlet.select("small").text()).isEqualTo("Outlet, 5 articles");
		assertThat(page(outlet.attr("data-href")).select(".narrowed h1").text()).isEqualTo("Tidewater Post");
		var headline = page("/suggestions?q=ferry+fa").select("[role=option]:has(small:containsOwn(Article))").first();
		assertThat(page(headline.attr("data-href")).select("article h1").text())
			.isEqualTo(headline.select("bdi").text());
		assertThat(page("/suggestions?q=").select("li")).isEmpty();
	}

	static Stream<String> hostile() {
		var words = new StringBuilder();
		for (int i = 0; i < 1_400; i++) {
			words.append(Integer.toString(i + 1_000, 36)).append(' ');
		}
		var queries = List.of("\"><script>alert(1)</script>", "' onmouseover='alert(1)", "${7*7}",
				"javascript:alert(1)", words.toString(), "*a* *b* *c*", "((((((((", "\"", "-", "ferry~2 ".repeat(60));
		return queries.stream();
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void showsWhateverIsAskedAsText(String query) throws Exception {
		for (String path : List.of("/search?q=", "/coverage?q=", "/concordance?q=")) {
			var page = page(path + encoded(query));
			assertThat(page.select("main script, [onmouseover], [href^=javascript]")).isEmpty();
			assertThat(page.select("#q").val()).as(path).isEqualTo(query.strip());
			assertThat(page.select(".found q").text()).as(path).isEqualTo(query.strip().replaceAll("\\s+", " "));
		}
		for (String path : List.of("/suggestions?q=", "/coverage.csv?q=")) {
			assertThat(page(path + encoded(query)).select("script, [onmouseover], [href^=javascript]")).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("odd")
	void answersOddAddresses(String path) throws Exception {
		assertThat(get(path).statusCode()).isEqualTo(200);
	}

	static Stream<String> odd() {
		return Stream.of("/search?q=the&page=-1", "/search?q=the&page=99999999999", "/search?q=the&size=1000000000",
				"/search?year=0000&month=2025-13&day=x&from=x&to=9999-99-99", "/search?from=2026-01-01&to=2020-01-01",
				"/search?year=9999&year=0001", "/concordance?q=the&page=-1", "/concordance?q=the&page=999999999",
				"/concordance?sort=left", "/coverage", "/coverage?q=nothingofthekind",
				"/coverage.csv?q=nothingofthekind", "/coverage?from=0001-01-01&to=9999-12-31",
				"/like?text=x&lang=%22%3E&except=1", "/like?text=" + "a+".repeat(3_000), "/search?outlet=%00",
				"/search?tag=" + "x".repeat(6_000));
	}

}
