package hemeroteca.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import hemeroteca.House;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Without accounts: this machine may do everything, and no page of another site. */
@House
class OpenHouseTests {

	/** It has no form that changes something. */
	private static final String PAGE = "/days/2024-01-01";

	private static final String BOUNDARY = "----part";

	private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=" + BOUNDARY;

	@LocalServerPort
	int port;

	Wire wire;

	@BeforeEach
	void connect() {
		this.wire = new Wire(this.port);
	}

	/** Others empty the archive before they begin, and no work may be under way then. */
	@AfterEach
	void letTheWorkEnd(@Autowired JdbcClient database) {
		await().atMost(Duration.ofSeconds(60))
			.until(() -> database.sql("select count(*) from delivery_file where outcome is null")
				.query(Long.class)
				.single() == 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:1", "127.0.0.1:8080", "127.8.8.8", "[::1]:8080",
			"hemeroteca.localhost:80" })
	void answersToTheNamesOfThisMachine(String host) throws IOException {
		assertThat(this.wire.get(PAGE, "Host: " + host).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "evil.example, /", "evil.example:8080, /help", "localhost.evil.example, /days/2024-01-01",
			"127.0.0.1.evil.example, /imports", "192.168.1.5, /search?q=x", "0.0.0.0, /css/tokens.css",
			"rebound.example, /actuator/health" })
	void answersToNoOtherNameThatWasPointedHere(String host, String path) throws IOException {
		var answer = this.wire.get(path, "Host: " + host);

		assertThat(answer.status()).isEqualTo(421);
		assertThat(answer.body()).startsWith("Hemeroteca does not answer to this name").hasLineCount(1);
		assertThat(answer.all("Set-Cookie")).isEmpty();
	}

	@Test
	void tellsAProgramTheSameAsAProblem() throws IOException {
		var answer = this.wire.get("/api/v1/articles", "Host: evil.example");

		assertThat(answer.status()).isEqualTo(421);
		assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"status\":421");
	}

	@Test
	void looksAtTheNameInAnAbsoluteTargetToo() throws IOException {
		assertThat(this.wire.get("http://evil.example" + PAGE, "Host: evil.example").status()).isEqualTo(421);
		assertThat(this.wire.get("http://evil.example" + PAGE).status()).isEqualTo(400);
		assertThat(this.wire.get("http://localhost:%d%s".formatted(this.port, PAGE), "Host: evil.example").status())
			.isEqualTo(400);
	}

	@Test
	void takesOneNameOnly() throws IOException {
		assertThat(this.wire.get(PAGE, "Host: localhost", "Host: evil.example").status()).isEqualTo(400);
	}

	@Test
	void believesNothingThatClaimsToBeForwarded() throws IOException {
		assertThat(this.wire.get(PAGE, "Host: evil.example", "X-Forwarded-Host: localhost", "Forwarded: host=localhost")
			.status()).isEqualTo(421);

		var answer = this.wire.get("/days", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https",
				"X-Forwarded-Prefix: /evil", "Forwarded: host=evil.example;proto=https");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location").orElseThrow()).startsWith("/days/");
		assertThat(answer.header("Strict-Transport-Security")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { PAGE, "/imports", "/css/tokens.css", "/api/v1/imports", "/actuator/health",
			"/articles/987654", "/articles/none", "/nowhere", "/api/v1/nowhere", "/articles?page=-1" })
	void forbidsOnEveryAnswerWhatNoPageOfOursNeeds(String path) throws IOException {
		var answer = this.wire.get(path);

		assertThat(answer.all("Content-Security-Policy")).containsExactly(
				"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
						+ "connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'");
		assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.all("Referrer-Policy")).containsExactly("no-referrer");
		assertThat(answer.all("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
		assertThat(answer.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
		assertThat(answer.header("Permissions-Policy").orElseThrow()).contains("camera=()");
		assertThat(answer.header("X-Frame-Options")).isEmpty();
		assertThat(answer.header("Strict-Transport-Security")).isEmpty();
		assertThat(answer.header("Server")).isEmpty();
	}

	/** It is hostile, and framed by a page of ours. */
	@Test
	void leavesTheLastWordOnAnOriginalToItsController() throws IOException {
		var page = new ClassPathResource("samples/alderdale-weekly-record/bus-42-makes-its-last-run-over-the-top.html")
			.getContentAsString(UTF_8);
		var delivery = this.wire.post("/api/v1/imports", file(page), MULTIPART).header("Location").orElseThrow();
		await().atMost(Duration.ofSeconds(30))
			.until(() -> this.wire.get(delivery).body().contains("\"state\":\"done\""));
		var article = this.wire.get(delivery).body().replaceAll("(?s).*\"article\":(\\d+).*", "$1");

		var answer = this.wire.get("/articles/" + article + "/original/content");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.all("Content-Security-Policy")).singleElement()
			.asString()
			.startsWith("sandbox; default-src 'none';")
			.endsWith("frame-ancestors 'self'");
		assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEmpty();
	}

	@Test
	void keepsAPageWithoutAFormTheSameForEverybody() throws IOException {
		var answer = this.wire.get(PAGE);

		assertThat(answer.all("Set-Cookie")).isEmpty();
		assertThat(answer.all("Cache-Control")).containsExactly("private, no-cache");
		assertThat(answer.header("ETag")).isPresent();
		assertThat(this.wire.get(PAGE, "If-None-Match: " + answer.header("ETag").orElseThrow()).status())
			.isEqualTo(304);
	}

	@Test
	void keepsAPageWithAFormNowhere() throws IOException {
		var answer = this.wire.get("/imports");

		assertThat(answer.all("Cache-Control")).containsExactly("no-store");
		assertThat(answer.all("Set-Cookie")).singleElement()
			.asString()
			.matches("hemeroteca-form=[0-9a-f-]{36}; Path=/; HttpOnly; SameSite=Lax");
	}

	@Test
	void takesAFormOnlyWithTheTokenThatItWasGiven() throws IOException {
		assertThat(this.wire.post("/samples", "").status()).isEqualTo(403);

		var visitor = new Visitor(this.port);
		visitor.get("/imports");
		var token = token(visitor);
		assertThat(upload("/imports?_csrf=" + token, "Cookie: hemeroteca-form=" + visitor.cookie("hemeroteca-form"))
			.status()).isEqualTo(302);
		assertThat(upload("/imports?_csrf=" + token).status()).as("without the cookie").isEqualTo(403);
		assertThat(upload("/imports", "Cookie: hemeroteca-form=" + visitor.cookie("hemeroteca-form")).status())
			.as("without the token")
			.isEqualTo(403);

		var other = new Visitor(this.port);
		other.get("/imports");
		assertThat(upload("/imports?_csrf=" + token, "Cookie: hemeroteca-form=" + other.cookie("hemeroteca-form"))
			.status()).as("the token of another visitor").isEqualTo(403);
	}

	/** The parser of uploads reads it as a stream, which nothing may have begun. */
	@Test
	void looksForTheTokenOfAnUploadInTheAddressAndNeverInTheBody() throws IOException {
		var visitor = new Visitor(this.port);
		visitor.get("/imports");
		var cookie = "Cookie: hemeroteca-form=" + visitor.cookie("hemeroteca-form");
		var tokenPart = "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n".formatted(BOUNDARY,
				visitor.formToken());

		assertThat(this.wire.post("/imports", tokenPart + file(), MULTIPART, cookie).status()).isEqualTo(403);

		var answer = this.wire.post("/imports?_csrf=" + token(visitor), file(), MULTIPART, cookie);
		assertThat(answer.status()).isEqualTo(302);
		assertThat(Jsoup.parse(this.wire.get(answer.header("Location").orElseThrow()).body()).text())
			.contains("harbour.html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site" })
	void takesNoFormFromAnotherSiteThoughItsTokenIsRight(String site) throws IOException {
		var visitor = new Visitor(this.port);
		visitor.get("/imports");

		assertThat(upload("/imports?_csrf=" + token(visitor),
				"Cookie: hemeroteca-form=" + visitor.cookie("hemeroteca-form"), "Sec-Fetch-Site: " + site)
			.status()).isEqualTo(403);
	}

	@Test
	void letsAnotherSiteLinkToAPage() throws IOException {
		assertThat(this.wire.get(PAGE, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate").status())
			.isEqualTo(200);
	}

	@Test
	void letsAProgramDoEverythingWithoutCookieOrToken() throws IOException {
		var answer = upload("/api/v1/imports");

		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.all("Set-Cookie")).isEmpty();
		assertThat(
				this.wire.get("/api/v1/imports", "Origin: http://localhost:" + this.port, "Sec-Fetch-Site: same-origin")
					.status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Origin: http://evil.example", "Origin: null", "Origin: http://localhost:1",
			"Origin: https://localhost.evil.example", "Origin: ", "Origin: ::::", "Sec-Fetch-Site: cross-site",
			"Sec-Fetch-Site: same-site" })
	void refusesThePageOfAnotherSiteAtTheInterface(String header) throws IOException {
		for (var answer : List.of(upload("/api/v1/imports", header), this.wire.get("/api/v1/articles", header),
				this.wire.post("/api/v1/imports", "x", "Content-Type: text/plain", header))) {
			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
			assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
		}
	}

	/** What SingleFile sends, in Chrome and in Firefox. */
	@ParameterizedTest
	@CsvSource({ "chrome-extension://mpiodijhokgodhhofbcjdecpffjipkle, none",
			"moz-extension://0c1b5a4e-77aa-4a5c-8f44-c1c24b1a1c11, cross-site" })
	void letsAnExtensionBringAPageAndNothingElse(String origin, String site) throws IOException {
		String[] headers = { MULTIPART, "Origin: " + origin, "Sec-Fetch-Site: " + site, "Authorization: Bearer ",
				"Accept: multipart/form-data" };

		var answer = this.wire.post("/api/v1/singlefile", singleFile(), headers);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/json");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
		assertThat(this.wire.get(answer.header("Location").orElseThrow()).body())
			.contains("https://northgatecourier.example/harbour?a=b%7Cc");
		assertThat(this.wire.post("/api/v1/imports", singleFile(), headers).status()).isEqualTo(403);
		assertThat(this.wire.get("/api/v1/articles", headers).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "https://evil.example, Authorization: Bearer x", "null, Authorization: Bearer x",
			"chrome-extension://mpiodijhokgodhhofbcjdecpffjipkle, Accept: */*",
			"chrome-extension://evil.example/x, Authorization: Bearer x",
			"xchrome-extension://mpiodijhokgodhhofbcjdecpffjipkle, Authorization: Bearer x" })
	void takesAPageFromNobodyWhoMayNotBeAnExtension(String origin, String header) throws IOException {
		assertThat(this.wire.post("/api/v1/singlefile", singleFile(), MULTIPART, "Origin: " + origin, header).status())
			.isEqualTo(403);
	}

	private static String singleFile() {
		return file("<title>Harbour</title><p>Nothing happened.</p>").replace("name=\"files\"", "name=\"file\"")
			.replace("harbour.html", "SingleFile.html")
			.replace("--%s--".formatted(BOUNDARY),
					"--%1$s\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttps://northgatecourier.example/harbour?a=b|c\r\n--%1$s--"
						.formatted(BOUNDARY));
	}

	@Test
	void asksNoPermissionOfOtherSitesInAdvance() throws IOException {
		var answer = this.wire.send("OPTIONS /api/v1/imports", "", "Origin: http://evil.example",
				"Access-Control-Request-Method: POST");

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void showsOfTheInsideNothingButThatItIsWell() throws IOException {
		assertThat(this.wire.get("/actuator/health").body()).contains("\"UP\"").doesNotContain("db", "disk", "details");
		for (var path : List.of("/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump",
				"/actuator/health/db")) {
			assertThat(this.wire.get(path).status()).as(path).isEqualTo(404);
		}
	}

	@Test
	void hasNoPagesForAccounts() throws IOException {
		for (var path : List.of("/signin", "/signin/first", "/signout", "/account", "/login", "/logout")) {
			assertThat(this.wire.get(path).status()).as(path).isEqualTo(404);
		}
	}

	private String token(Visitor visitor) throws IOException {
		var action = Jsoup.parse(visitor.get("/imports").body()).selectFirst("form#drop").attr("action");
		return URLEncoder.encode(action.substring(action.indexOf("_csrf=") + "_csrf=".length()), UTF_8);
	}

	private Wire.Answer upload(String target, String... headers) throws IOException {
		var all = new ArrayList<>(List.of(headers));
		all.add(MULTIPART);
		return this.wire.post(target, file(), all.toArray(String[]::new));
	}

	private static String file() {
		return file("<title>Harbour</title><p>Nothing happened.</p>");
	}

	private static String file(String page) {
		return """
				--%1$s\r
				Content-Disposition: form-data; name="files"; filename="harbour.html"\r
				Content-Type: text/html\r
				\r
				%2$s\r
				--%1$s--\r
				""".formatted(BOUNDARY, page);
	}

}
