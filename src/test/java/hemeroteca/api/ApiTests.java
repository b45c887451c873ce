package hemeroteca.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract that programs rely on, over the wire. */
@House
@TestInstance(Lifecycle.PER_CLASS)
class ApiTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	SampleHouse house;

	@BeforeAll
	void fill() throws Exception {
		house.fill();
	}

	private HttpResponse<String> get(String path) throws Exception {
		return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + port + path);
	}

	private JsonNode json(String path) throws Exception {
		var answer = get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	@Test
	void listsArticlesNewestFirstWithTheirFacts() throws Exception {
		var answer = json("/api/v1/articles?size=5");

		assertThat(answer.get("total").asInt()).isEqualTo(34);
		assertThat(answer.get("items")).hasSize(5);
		var first = answer.get("items").get(0);
		assertThat(first.get("publishedOn").asString()).isEqualTo("2026-11-22");
		assertThat(first.properties()).extracting((field) -> field.getKey())
			.contains("id", "kind", "headline", "standfirst", "authors", "section", "outlet", "language", "address",
					"tags")
			.doesNotContain("text", "html", "corrections", "entries");
	}

	@Test
	void turnsPagesWithoutGapsOrRepetition() throws Exception {
		var seen = new java.util.HashSet<Long>();
		for (int page = 0; page < 4; page++) {
			json("/api/v1/articles?size=10&page=" + page).get("items")
				.forEach((item) -> assertThat(seen.add(item.get("id").asLong())).isTrue());
		}
		assertThat(seen).hasSize(34);
	}

	@Test
	void goesOnAfterTheLastArticleOfAPage() throws Exception {
		var seen = new java.util.HashSet<Long>();
		String path = "/api/v1/articles?size=10&order=oldest";
		for (var page = json(path); page != null; page = page.has("next")
				? json(path + "&after=" + page.get("next").asString()) : null) {
			page.get("items").forEach((item) -> assertThat(seen.add(item.get("id").asLong())).isTrue());
			assertThat(page.get("total").asInt()).isEqualTo(34);
		}
		assertThat(seen).hasSize(34);
		assertThat(get("/api/v1/articles?order=newest&after=quay").statusCode()).isEqualTo(400);
		assertThat(get("/api/v1/articles?after=2025-04-11_1").statusCode()).isEqualTo(400);
	}

	@Test
	void findsByWordsAndFilters() throws Exception {
		var answer = json("/api/v1/articles?q=%22crane+drivers%22&language=en");

		assertThat(answer.get("total").asInt()).isPositive();
		assertThat(answer.get("items").get(0).get("headline").asString()).containsIgnoringCase("crane drivers");
	}

	@ParameterizedTest
	@CsvSource({ "outlet=Tidewater+Post, 5", "section=Science, 1", "byline=Ines+Calder, 2", "tag=harbour, 1",
			"language=es, 5", "year=2025, 2", "year=2025&year=2024, 5", "month=2025-04, 1", "day=2025-04-11, 1",
			"from=2025-04-11&to=2025-06-14, 2", "from=2026-11-22, 3", "to=2010-12-31, 2",
			"outlet=Tidewater+Post&year=2026, 3", "outlet=Tidewater+Post&tag=harbour, 0",
			"'outlet=A,Tidewater+Post', 0" })
	void takesEveryFilterOfThePages(String filters, int total) throws Exception {
		assertThat(json("/api/v1/articles?" + filters).get("total").asInt()).isEqualTo(total);
	}

	@Test
	void tellsHowAQueryWasReadAndCountsWhatItFound() throws Exception {
		var answer = json("/api/v1/articles?q=the+-ferry&year=2025&facets=true&reading=true&size=1");

		assertThat(answer.get("reading").get("typed").asString()).isEqualTo("the -ferry");
		assertThat(answer.get("reading").get("parts").get(1).get("said").asString()).isEqualTo("without");
		var facets = answer.get("facets");
		assertThat(facets.properties()).extracting((facet) -> facet.getKey())
			.containsExactly("outlet", "section", "byline", "language", "tag", "year", "month", "day");
		assertThat(facets.get("month").get(0).get("value").asString()).isEqualTo("2025-04");
		assertThat(facets.get("outlet").get(0).get("articles").asInt()).isEqualTo(answer.get("total").asInt());
		assertThat(json("/api/v1/articles?q=the").properties()).extracting((field) -> field.getKey())
			.containsExactly("items", "total", "page", "size");
	}

	@Test
	void givesThePassagesThatFitInPieces() throws Exception {
		var snippet = json("/api/v1/articles?q=%22crane+drivers%22&snippet=true").get("items").get(0).get("snippet");

		assertThat(snippet).anySatisfy((piece) -> {
			assertThat(piece.get("hit").asBoolean()).isTrue();
			assertThat(piece.get("text").asString()).isEqualTo("crane drivers");
		});
	}

	@Test
	void suggestsNamesAndHeadlines() throws Exception {
		var suggestions = json("/api/v1/suggestions?q=tid");

		assertThat(suggestions.get(0).get("kind").asString()).isEqualTo("outlet");
		assertThat(suggestions.get(0).get("text").asString()).isEqualTo("Tidewater Post");
		assertThat(suggestions.get(0).get("articles").asInt()).isEqualTo(5);
		assertThat(suggestions).anySatisfy((one) -> {
			assertThat(one.get("kind").asString()).isEqualTo("headline");
			assertThat(json("/api/v1/articles/" + one.get("article").asLong()).get("headline").asString())
				.isEqualTo(one.get("text").asString());
		});
	}

	@Test
	void returnsOneArticleWhole() throws Exception {
		long id = json("/api/v1/articles?q=%22crane+drivers%22").get("items").get(0).get("id").asLong();

		var article = json("/api/v1/articles/" + id);

		assertThat(article.get("id").asLong()).isEqualTo(id);
		assertThat(article.get("text").asString()).contains("\n");
		assertThat(article.get("html").asString()).startsWith("<p>");
		assertThat(article.get("witnesses").get("headline").get(0).get("source").asString()).isNotBlank();
		assertThat(article.get("sections")).isNotEmpty();
		assertThat(article.get("outletDomain").asString()).endsWith(".example");
		assertThat(article.get("corrections").isArray()).isTrue();
		assertThat(article.get("entries").isArray()).isTrue();
		assertThat(article.get("captures")).hasSize(2);
		assertThat(article.get("captures").get(0).get("sha256").asString()).matches("[0-9a-f]{64}");
	}

	@Test
	void takesFilesAndTellsWhatBecameOfEach() throws Exception {
		String form = """
				--x\r
				Content-Disposition: form-data; name="files"; filename="nothing.html"\r
				\r
				<p>Too short.</p>\r
				--x\r
				Content-Disposition: form-data; name="files"; filename="ünï.pdf"\r
				\r
				%PDF-1.7 and so on\r
				--x--\r
				""";
		var answer = http.send(HttpRequest.newBuilder(uri("/api/v1/imports"))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(202);
		String location = answer.headers().firstValue("Location").orElseThrow();
		assertThat(location).matches("/api/v1/imports/\\d+");
		house.done(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
		var done = json(location);
		assertThat(done.get("state").asString()).isEqualTo("done");
		assertThat(done.get("counts").get("no-article").asInt()).isEqualTo(1);
		assertThat(done.get("counts").get("unreadable").asInt()).isEqualTo(1);
		assertThat(done.get("counts").properties()).extracting((count) -> count.getKey())
			.containsExactly("new", "new-version", "near-copy", "identical", "skipped", "no-article", "unreadable",
					"cancelled", "waiting");
		assertThat(done.get("files")).extracting((file) -> file.get("file").asString())
			.containsExactly("nothing.html", "ünï.pdf");
		assertThat(done.get("files").get(1).get("reason").asString()).contains("PDF");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/articles?page=-1, 400", "/api/v1/articles?size=1000000000, 400",
			"/api/v1/articles?size=many, 400", "/api/v1/articles?year=x, 400", "/api/v1/articles?year=-999999999, 400",
			"/api/v1/articles?month=2025-13, 400", "/api/v1/articles?day=2025-02-30, 400",
			"/api/v1/articles?from=yesterday, 400", "/api/v1/articles?to=%2B12025-01-01, 400",
			"/api/v1/articles?facets=perhaps, 400", "/api/v1/articles?order=sideways, 400",
			"/api/v1/articles/999999, 404", "/api/v1/articles/abc, 400", "/api/v1/imports/999999, 404",
			"/api/v1/nowhere, 404" })
	void answersMistakesAsProblemDetails(String path, int status) throws Exception {
		var answer = get(path);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		var problem = JSON.readTree(answer.body());
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain("Exception", "hemeroteca.");
	}

	@Test
	void takesADeliveryAsItIsAskedTo() throws Exception {
		String field = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
		String files = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.html\"\r\n\r\n<p>Short.\r\n--x--\r\n";

		var answer = post(field.formatted("label", "Courier, 2025") + field.formatted("ifKnown", "skip")
				+ field.formatted("dryRun", "true") + files);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		String location = answer.headers().firstValue("Location").orElseThrow();
		house.done(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
		var told = json(location);
		assertThat(told.get("label").asString()).isEqualTo("Courier, 2025");
		assertThat(told.get("ifKnown").asString()).isEqualTo("skip");
		assertThat(told.get("dryRun").asBoolean()).isTrue();

		assertThat(post(field.formatted("ifKnown", "perhaps") + files).statusCode()).isEqualTo(400);
		for (String act : java.util.List.of("pause", "resume", "cancel", "import", "undo")) {
			var acted = http.send(
					HttpRequest.newBuilder(uri(location + "/" + act)).POST(BodyPublishers.noBody()).build(),
					BodyHandlers.ofString());
			assertThat(acted.statusCode()).as(act + acted.body()).isEqualTo(200);
		}
	}

	@Test
	void cancelsAnImportWhoseFormSaysTooLateHowItIsToBeTaken() throws Exception {
		String file = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.html\"\r\n\r\n<p>Short.\r\n";
		String late = "--x\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n--x--\r\n";

		var answer = post(file + late);

		assertThat(answer.statusCode()).isEqualTo(400);
		var latest = json("/api/v1/imports").get(0);
		assertThat(JSON.readTree(answer.body()).get("detail").asString()).isEqualTo(
				"the field dryRun stands after a file: send it before the files, or in the address; import %d was cancelled and brings nothing"
					.formatted(latest.get("id").asLong()));
		assertThat(latest.get("cancelled").asBoolean()).isTrue();
		assertThat(latest.get("counts").get("cancelled").asLong()).isOne();
	}

	@Test
	void asksNothingNewOfAnImportThatIsThere() throws Exception {
		String file = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.html\"\r\n\r\n<p>Short.\r\n--x--\r\n";
		String field = "--x\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n";
		long id = JSON.readTree(post(file).body()).get("id").asLong();

		assertThat(post("?delivery=" + id, file).statusCode()).isEqualTo(202);
		for (var answer : java.util.List.of(post("?delivery=" + id, field + file),
				post("?ifKnown=skip&delivery=" + id, file))) {
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(JSON.readTree(answer.body()).get("detail").asString())
				.endsWith("is for a new import; import %d keeps its own, and got none of these files".formatted(id));
		}
		assertThat(json("/api/v1/imports/" + id).get("total").asLong()).isEqualTo(2);
	}

	private HttpResponse<String> post(String form) throws Exception {
		return post("", form);
	}

	private HttpResponse<String> post(String query, String form) throws Exception {
		return http.send(HttpRequest.newBuilder(uri("/api/v1/imports" + query))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
	}

	@Test
	void refusesAFormWithoutFiles() throws Exception {
		var answer = http.send(HttpRequest.newBuilder(uri("/api/v1/imports"))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofString("--x--\r\n"))
			.build(), BodyHandlers.ofString());

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JSON.readTree(answer.body()).get("detail").asString()).isEqualTo("no file was chosen");
	}

	@Test
	void describesItself() throws Exception {
		var description = json("/v3/api-docs");

		assertThat(description.get("paths").properties()).extracting((path) -> path.getKey())
			.contains("/api/v1/articles", "/api/v1/articles/{id}", "/api/v1/imports", "/api/v1/imports/{id}",
					"/api/v1/imports/{id}/{act}", "/api/v1/singlefile", "/api/v1/suggestions");
		assertThat(description.get("paths").get("/api/v1/articles").get("get").get("parameters"))
			.extracting((parameter) -> parameter.get("name").asString())
			.containsExactlyInAnyOrder("q", "page", "size", "order", "after", "facets", "snippet", "reading", "outlet",
					"section", "byline", "language", "tag", "year", "month", "day", "from", "to");
	}

	@ParameterizedTest
	@CsvSource({ "PUT, /api/v1/articles, GET", "DELETE, /api/v1/articles/1, GET", "PUT, /api/v1/imports, 'GET, POST'" })
	void tellsWhichVerbsItKnowsWhereAnotherIsUsed(String verb, String path, String allowed) throws Exception {
		var answer = http.send(HttpRequest.newBuilder(uri(path)).method(verb, BodyPublishers.noBody()).build(),
				BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.headers().firstValue("Allow").orElseThrow().split("[, ]+"))
			.containsExactlyInAnyOrder(allowed.split("[, ]+"));
		assertThat(get("/api/v1/quay").statusCode()).isEqualTo(404);
	}

}
