package hemeroteca.attack;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.account.Wire;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What goes out holds no more than was asked for, whatever was asked. */
@House
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutputTests {

	/** Generous, for a busy machine: each takes a tenth of it alone. */
	private static final Duration SOON = Duration.ofSeconds(10);

	private static final String HTML = "Accept: text/html,*/*;q=0.8";

	@LocalServerPort
	int port;

	@Autowired
	SampleHouse house;

	@Autowired
	JdbcClient database;

	private Wire wire;

	private long article;

	private Delivered delivered;

	@BeforeAll
	void importSome() throws Exception {
		wire = new Wire(port);
		house.empty();
		var form = new Form();
		List.of("=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "－1", "＋1", "＠x", "\"=1\",x", "a;b\"c,d")
			.forEach((words) -> form.file(words.replace("\"", "%22"), page(words, "").getBytes(UTF_8)));
		form.file("repeated", page("repeated", "<p>" + "a ".repeat(100_000)).getBytes(UTF_8));
		var many = new StringBuilder("<p>");
		for (int i = 0; i < 20_000; i++) {
			many.append("quay").append(Integer.toString(i, 36)).append(' ');
		}
		form.file("many words", page("many words", many.toString()).getBytes(UTF_8));
		var answer = form.end().send(port);
		delivered = Delivered.of(Long.parseLong(answer.header("Location").orElseThrow().replaceAll(".*/", "")), house,
				database);
		article = delivered.article("repeated");
	}

	private static String page(String headline, String more) {
		return """
				<!DOCTYPE html><html lang="en"><head><title>%1$s</title><meta name="author" content="%1$s"><meta property="og:site_name" content="%1$s"><meta property="article:published_time" content="2025-04-11"><link rel="canonical" href="https://quay.example/%3$x"></head><body><article><h1>%1$s</h1>
				<p>At five in the morning the radio on the quay went quiet, and it stayed quiet until the light came over the water. There are usually forty calls in the first hour.</p>
				<p>By noon thirty-one ships lay at anchor outside the bar. The port, which handles a ninth of the grain and nearly all of the bananas, had stopped without a picket line.</p>
				%2$s</article></body></html>"""
			.formatted(Vector.escaped(headline), more, headline.hashCode());
	}

	@Test
	void leavesNoFormulaInATable() throws Exception {
		var answer = wire.get("/imports/%d.csv".formatted(delivered.number()));

		assertThat(answer.header("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(answer.header("Content-Disposition").orElseThrow())
			.matches("attachment; filename=\"delivery-\\d+\\.csv\"");
		var rows = answer.body().split("\r\n");
		assertThat(rows).hasSize(delivered.files().size() + 1);
		for (String row : rows) {
			assertThat(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).as(row)
				.hasSize(6)
				.allMatch((cell) -> !cell.matches("(?s)\"?[=+\\-@\t\r\n＝＋－＠].*"));
		}
		assertThat(answer.body()).contains("'=1+1,", "'-1,", "\"a;b\"\"c,d\"");
	}

	@Test
	void leavesNoFormulaInATableOfCoverage() throws Exception {
		var rows = wire.get("/coverage.csv?q=quay").body().split("\r\n");

		assertThat(rows).hasSizeGreaterThan(8)
			.anyMatch((row) -> row.startsWith("'=1+1,2025-04,1,1,"))
			.noneMatch((row) -> row.matches("(?s)\"?[=+\\-@\t\r\n＝＋－＠].*"));
	}

	static Stream<String> queries() {
		var tokens = new ArrayList<String>();
		for (int i = 0; i < 1_500; i++) {
			tokens.add(Integer.toString(i + 36, 36));
		}
		return Stream.of(String.join(",", tokens), String.join("-", tokens), "\"" + String.join(" ", tokens) + "\"",
				String.join(" ", tokens), String.join("* ", tokens), String.join(",", tokens) + "*", "漢字".repeat(300),
				"a ".repeat(3_000), "\"" + "a ".repeat(3_000) + "\"", "\"a a a a a a a a a a\" ".repeat(64),
				"a* ".repeat(64), "quay* ".repeat(64), "q* qu* qua* quay* quay1* a* b* c*",
				"\"quay1 quay2\" quay* \"a a\" a*", "*", "* *", "-", "--", "-*", "\"", "\"\"", "-\"", "-\"a", "\"*\"",
				"~", "a~1000000", "\"a b\"~2147483647", "a^1e99", "((((((((((", "))))", "a|b", "a+b", "+", "\\", "a\\",
				"\"a\\\"", "/.*.*.*x/", "[a TO z]", "headline:a", "{!x}", "a\u0000b", "\u0001a\u0002", "\uD800",
				"\uFFFF", "\u202Ea", "(".repeat(3_000), "\"".repeat(3_001), "-".repeat(3_000), "-a ".repeat(2_000),
				"a".repeat(6_000), "aaaa".repeat(1_500) + "*", "😀".repeat(500), "e\u0301".repeat(900),
				"\u0301".repeat(900), "ﷺ".repeat(600), "<script>alert(1)</script>", "' onerror=alert(1) x='",
				"${7*7} [[${7*7}]] __${7*7}__ @{x}", "%0d%0aSet-Cookie:a=b", "\r\nSet-Cookie: a=b", "not and or",
				"NOT AND OR");
	}

	@ParameterizedTest
	@MethodSource("queries")
	void answersAnyQuerySoonAndAsText(String query) {
		String encoded = URLEncoder.encode(query, UTF_8);
		for (String path : List.of("/search?q=", "/articles/%d?q=".formatted(article),
				"/articles/%d?q=".formatted(delivered.article("many words")), "/api/v1/articles?q=", "/coverage?q=",
				"/concordance?q=", "/suggestions?q=", "/like?text=")) {
			if (path.length() + encoded.length() > 7_500) {
				encoded = encoded.substring(0, encoded.lastIndexOf('%', 7_400 - path.length()) > 0
						? encoded.lastIndexOf('%', 7_400 - path.length()) : 7_400 - path.length());
			}
			String target = path + encoded;
			var answer = assertTimeout(SOON, () -> wire.get(target, HTML));
			assertThat(answer.status()).as(target).isEqualTo(200);
			Inside.notShown(answer);
			assertThat(answer.body().length()).as(target).isLessThan(1_500_000);
			assertThat(answer.all("Set-Cookie")).isEmpty();
			if (!path.startsWith("/api")) {
				var page = Jsoup.parse(answer.body());
				assertThat(page.select("script:not([src]):not([type=application/ld+json]), [onerror], [onload]"))
					.isEmpty();
			}
		}
	}

	static Map<String, Integer> targets() {
		var targets = new LinkedHashMap<String, Integer>();
		for (String path : List.of("/?page=-1", "/?page=0", "/?page=999999999", "/?page=99999999999999999999",
				"/?page=1e9", "/?page=%00", "/?year=-999999999", "/?year=999999999&year=x&year=2147483648",
				"/?outlet=%00", "/?all=x&order=x", "/?outlet=" + "a&outlet=b".repeat(700),
				"/?section=" + "x".repeat(7_000) + "&all=outlet", "/?size=1000000000", "/search?q=a&page=999999999",
				"/search?q=a&order=NEWEST", "/search?q=a&q=b", "/search", "/search?q=",
				"/search?redirect=//elsewhere.example", "/trash?page=999999999", "/trash?page=-1", "/days/9999-12-31",
				"/days/0001-01-01", "/days/2024-02-29", "/imports", "/api/v1/articles?page=2147483647",
				"/api/v1/articles?size=200", "/api/v1/imports", "/v3/api-docs", "/coverage?q=a&page=-1",
				"/concordance?q=a&page=-1&sort=x", "/concordance?q=a&page=999999999", "/like?text=%00&lang=%00",
				"/suggestions?q=%00", "/api/v1/suggestions?q=%00", "/search?from=-999999999-01-01&year=-1&month=x")) {
			targets.put(path, 200);
		}
		for (String path : List.of("/days/+999999999-12-31", "/days/-999999999-01-01", "/days/10000-01-01", "/days/x",
				"/days/2025-02-30", "/days/2025-04-11T00:00", "/articles/0", "/articles/-1",
				"/articles/9223372036854775807", "/articles/99999999999999999999", "/articles/1e1", "/articles/1.0",
				"/articles/x", "/articles/1/edit/x", "/articles/9999/edit", "/articles/9999/original",
				"/articles/9999/original/content", "/articles/9999/original/file", "/articles/9999/picture",
				"/articles/{id}/picture", "/pictures/", "/pictures/x", "/pictures/" + "0".repeat(64),
				"/pictures/" + "A".repeat(64), "/pictures/" + "0".repeat(64) + "/thumbnail",
				"/pictures/" + "0".repeat(64) + "/x", "/articles/{id}/original?capture=9999",
				"/articles/{id}/original/content?capture=-1", "/articles/{id}/original/file?capture=x", "/imports/9999",
				"/imports/9999.csv", "/imports/x.csv", "/imports/-1", "/imports/9223372036854775808", "/nowhere",
				"/nowhere/%3Cscript%3Ealert(1)%3C/script%3E", "/css/", "/css", "/css/x.css", "/fonts/", "/webjars/",
				"/webjars/htmx.org/", "/templates/layout.html", "/application.properties", "/META-INF/MANIFEST.MF",
				"/WEB-INF/web.xml", "/db/migration/V1__article.sql", "/samples/index.txt", "/actuator", "/actuator/env",
				"/actuator/heapdump", "/actuator/loggers", "/actuator/shutdown", "/h2-console", "/console", "/.env",
				"/.git/config", "/favicon.ico", "/robots.txt.bak", "/index.html", "/index.php", "/signin",
				"/signin/first", "/account", "/signout", "/api", "/api/v1", "/api/v1/articles/9999",
				"/api/v1/imports/9999", "/api/v2/articles")) {
			targets.put(path, 404);
		}
		for (String path : List.of("/articles/1/../../imports", "/articles/1/%2e%2e/%2e%2e/imports", "/%2e%2e/",
				"/..%2f..%2fetc/passwd", "/articles/1%2f..", "/articles//1", "//elsewhere.example",
				"//elsewhere.example/%2e%2e", "/\\elsewhere.example", "/articles/1;jsessionid=1", "/imports;/1", "/;/",
				"/articles/1%00", "/%00", "/%0d%0aSet-Cookie:a=b", "/%u002e", "/%", "/%zz",
				"/css/../application.properties", "/css/%2e%2e/application.properties",
				"/css/..;/application.properties", "/css/%252e%252e/x", "/webjars/..%5c..%5cx", "/api/v1/articles;x",
				"/api/v1/../../trash", "/articles/%2561", "/[x", "/?q=[", "/search?q[]=a", "/help?x=<script>",
				"/?outlet=&outlet=%ED%A0%80", "/articles/١", "/swagger-ui/../application.properties", "/?q={x}",
				"/?q=\"x\"", "/?q=<x>", "/?q=é", "/?q=" + "a".repeat(100_000), "/" + "a".repeat(100_000),
				"/api/v1/articles?page=-1", "/api/v1/articles?size=0", "/api/v1/articles?size=1000000000",
				"/api/v1/articles?size=-1", "/api/v1/articles?size=x", "/api/v1/articles?order=x",
				"/api/v1/articles?year=x", "/api/v1/articles?year=-999999999", "/api/v1/articles?from=x",
				"/api/v1/articles?page=99999999999", "/api/v1/articles/x", "/api/v1/imports/x",
				"/api/v1/imports/{import}?page=-1", "/api/v1/articles?q=%ZZ")) {
			targets.put(path, 400);
		}
		targets.put("/api/v1/imports/{import}?page=2147483647", 200);
		targets.put("/imports/{import}?page=999999999", 200);
		targets.put("/imports/{import}?page=-1&outcome=%3Cscript%3E", 200);
		targets.put("/articles/{id}/any-slug-at-all?q=" + "x".repeat(5_000), 200);
		return targets;
	}

	@Test
	void answersAnyAddressInAFewWords() throws Exception {
		var unlike = new ArrayList<String>();
		for (var target : targets().entrySet()) {
			String path = target.getKey()
				.replace("{id}", String.valueOf(article))
				.replace("{import}", String.valueOf(delivered.number()));
			for (String accept : new String[] { HTML, "Accept: application/json", "Accept: x/y", "Accept: \u0001" }) {
				var answer = wire.get(path, accept);
				String shown = path.substring(0, Math.min(path.length(), 90));
				if (answer.status() >= 500 || accept.equals(HTML) && answer.status() != target.getValue()
						&& !(target.getValue() == 400 && answer.status() == 404)) {
					unlike.add(answer.status() + " " + shown + " " + accept);
				}
				Inside.notShown(answer);
				if (answer.status() >= 300 && answer.status() < 400) {
					assertThat(answer.header("Location").orElseThrow()).as(path).startsWith("/").doesNotStartWith("//");
				}
			}
		}
		assertThat(unlike).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "TRACE, 405", "TRACK, 405", "CONNECT, 405", "PUT, 405", "PATCH, 405", "DELETE, 405", "POST, 403",
			"get, 405", "QUAY, 405", "OPTIONS, 200", "HEAD, 200" })
	void takesOnlyTheVerbsThatItKnows(String verb, int status) throws Exception {
		for (String path : List.of("/", "/articles/" + article, "/imports", "/trash", "/search?q=a")) {
			var answer = wire.send(verb + " " + path, "", "X-HTTP-Method-Override: DELETE",
					"X-Quay: <script>alert(1)</script>", "Cookie: secret=quay");
			assertThat(answer.status()).as(path).isIn(status, 400, 403, 405, 501);
			assertThat(answer.body()).doesNotContain("secret=quay", "X-Quay");
			Inside.notShown(answer);
		}
		assertThat(wire.get("/articles/" + article).status()).isEqualTo(200);
		for (String path : List.of("/api/v1/articles/" + article, "/api/v1/articles",
				"/api/v1/imports/" + delivered.number())) {
			var answer = wire.send(verb + " " + path, "");
			assertThat(answer.status()).as(path).isNotIn(500, 502, 503);
			Inside.notShown(answer);
		}
	}

	@Test
	void changesNothingWithoutItsOwnToken() throws Exception {
		var before = state();
		for (String path : List.of("/imports", "/imports?delivery=" + delivered.number(),
				"/imports/%d/retry".formatted(delivered.number()), "/samples",
				"/articles/%d/corrections".formatted(article), "/articles/%d/trash".formatted(article),
				"/trash/restore")) {
			String form = "article=%d&headline=stolen&_csrf=".formatted(article);
			String type = "Content-Type: application/x-www-form-urlencoded";
			String token = "f1c9aaf0-5d3c-4b8e-9d57-1c0a6a4f3a21";
			for (var answer : List.of(wire.post(path, form, type), wire.post(path, form + token, type),
					wire.post(path, form + token, type, "Cookie: hemeroteca-form=other"),
					wire.post(path, form, type, "Cookie: hemeroteca-form=" + token),
					wire.post(path, form, type, "Cookie: hemeroteca-form="),
					wire.post(path, form, "Content-Type: text/plain"),
					wire.post(path, form + token, type, "Cookie: hemeroteca-form=" + token,
							"Sec-Fetch-Site: cross-site", "Origin: http://elsewhere.example"),
					wire.send("PUT " + path, form, type), wire.get(path + "?_method=post&_csrf=" + token),
					wire.get(path, "X-HTTP-Method-Override: POST"))) {
				assertThat(answer.status()).as(path).isIn(200, 403, 404, 405);
				Inside.notShown(answer);
			}
		}
		assertThat(state()).isEqualTo(before);
	}

	private List<Long> state() {
		return Stream.of("delivery", "delivery_file", "article", "capture")
			.map((table) -> database.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://elsewhere.example", "null", "https://localhost.elsewhere.example", "file://",
			"http://127.0.0.1:1", "chrome-extension://x", "" })
	void opensTheInterfaceToNoPageOfAnotherOrigin(String origin) throws Exception {
		for (var answer : List.of(wire.get("/api/v1/articles", "Origin: " + origin),
				new Form().file("x", new byte[] { 'x' })
					.end()
					.send(port, "/api/v1/imports", "multipart/form-data; boundary=" + Form.BOUNDARY, 176,
							"Origin: " + origin))) {
			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
		}
		var asked = wire.send("OPTIONS /api/v1/imports", "", "Origin: " + origin,
				"Access-Control-Request-Method: POST");
		assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void keepsPagesForTheirOwnAddressOnly() throws Exception {
		String path = "/articles/" + article;
		var first = wire.get(path, "X-Forwarded-Host: elsewhere.example", "X-Forwarded-Prefix: /elsewhere",
				"X-Forwarded-Proto: gopher", "Forwarded: host=elsewhere.example", "X-Original-URL: /trash",
				"X-Rewrite-URL: /trash", "Accept-Language: xx", "HX-Request: true", "Accept: application/json",
				"Cookie: hemeroteca-form=poison", "Referer: http://elsewhere.example");
		var plain = wire.get(path);
		assertThat(first.status()).isEqualTo(200);
		assertThat(plain.body()).isEqualTo(first.body())
			.doesNotContain("elsewhere", "poison", "gopher", "http://localhost");
		assertThat(plain.all("Set-Cookie")).isEmpty();
		assertThat(plain.header("Cache-Control").orElseThrow()).isEqualTo("private, no-cache");

		String tag = plain.header("ETag").orElseThrow();
		assertThat(wire.get(path, "If-None-Match: " + tag).status()).isEqualTo(304);
		assertThat(wire.get(path + "?q=quay", "If-None-Match: " + tag).status()).isEqualTo(200);
		assertThat(wire.get(path + "?q=radio").header("ETag")).isNotEqualTo(wire.get(path + "?q=quay").header("ETag"));
		assertThat(wire.get(path + "?x=1").body()).isEqualTo(plain.body());
		assertThat(wire.get("/search?q=quay&x=%3Cscript%3Ealert(1)%3C/script%3E").body())
			.doesNotContain("<script>alert");
	}

	@Test
	void givesEachFormItsOwnToken() throws Exception {
		var tokens = new ArrayList<String>();
		for (int i = 0; i < 2; i++) {
			for (String path : List.of("/imports", "/articles/" + article + "/edit",
					"/imports/" + delivered.number())) {
				var answer = wire.get(path);
				assertThat(answer.header("Cache-Control").orElseThrow()).isEqualTo("no-store");
				assertThat(answer.header("ETag")).isEmpty();
				assertThat(answer.all("Set-Cookie")).singleElement()
					.asString()
					.contains("HttpOnly")
					.contains("SameSite=Lax");
				tokens.add(answer.all("Set-Cookie").getFirst().split(";")[0]);
			}
		}
		assertThat(tokens).doesNotHaveDuplicates();
	}

	@Test
	void endsARequestThatIsTooMuch() throws Exception {
		var many = new String[2_000];
		for (int i = 0; i < many.length; i++) {
			many[i] = "X-Quay-%d: %d".formatted(i, i);
		}
		var answers = new LinkedHashMap<String, Wire.Answer>();
		answers.put("2,000 headers", wire.get("/", many));
		answers.put("a long header", wire.get("/", "X-Quay: " + "x".repeat(100_000)));
		answers.put("a long cookie", wire.get("/", "Cookie: " + "a=b; ".repeat(20_000)));
		answers.put("a space before the colon", wire.get("/", "X-Quay : x"));
		answers.put("a zero in a header", wire.get("/", "X-Quay\u0000: x"));
		answers.put("an unknown encoding", wire.get("/", "Transfer-Encoding: quay"));
		answers.put("a port that is none", wire.get("/", "Host: localhost:x"));
		answers.put("a name with a password", wire.get("/", "Host: localhost@elsewhere.example"));
		answers.put("a folded header", wire.get("/", "Host: localhost\r\n Host: elsewhere.example"));
		answers.put("two lengths", wire.post("/imports", "0\r\n\r\nGET /trash HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"Transfer-Encoding: chunked"));
		answers.put("no token", wire.post("/imports", "x", "Content-Type: multipart/form-data; boundary=x"));
		answers.forEach((name, answer) -> {
			assertThat(answer.status()).as(name).isIn(400, 403, 421, 431, 501);
			Inside.notShown(answer);
		});
		// The name is ours; the port is in no page and no redirect.
		for (String host : List.of("localhost:99999999", "localhost:0", "localhost:")) {
			assertThat(wire.get("/", "Host: " + host).body()).doesNotContain("99999999", "//localhost");
			assertThat(wire.get("/days", "Host: " + host).header("Location").orElseThrow()).startsWith("/days/");
		}
		for (String range : List.of("bytes=0-1", "bytes=" + "0-0,".repeat(1_000) + "0-0", "bytes=-99999999999", "x")) {
			assertThat(wire.get("/articles/%d/original/file".formatted(article), "Range: " + range).status()).isIn(200,
					206, 416);
			assertThat(wire.get("/css/tokens.css", "Range: " + range).status()).isIn(200, 206, 416);
		}
		assertThat(wire.get("/").status()).isEqualTo(200);
	}

	@Test
	void saysWhatIsWrongWithACorrection() throws Exception {
		var form = wire.get("/articles/" + article + "/edit");
		String cookie = form.all("Set-Cookie").getFirst().split(";")[0];
		String token = Jsoup.parse(form.body()).selectFirst("input[name=_csrf]").val();
		String type = "Content-Type: application/x-www-form-urlencoded";
		var bodies = new LinkedHashMap<String, Integer>();
		bodies.put("headline=", 400);
		bodies.put("headline=%00", 400);
		bodies.put("headline=a%00b", 302);
		bodies.put("headline=%ED%A0%80x", 400);
		bodies.put("headline=" + "x".repeat(1_000_000), 400);
		bodies.put("headline=" + "x".repeat(3_000_000), 413);
		bodies.put("publishedOn=%2B999999999-12-31", 400);
		bodies.put("publishedOn=-999999999-12-31", 400);
		bodies.put("publishedOn=9999-12-31", 302);
		bodies.put("publishedOn=0001-01-01", 302);
		bodies.put("publishedOn=2025-02-30", 400);
		bodies.put("publishedOn=", 302);
		bodies.put("language=%22%3E%3Cscript%3E", 400);
		bodies.put("language=x-" + "a".repeat(1_000), 400);
		bodies.put("language=en-u-ca-gregory-x-quay", 302);
		bodies.put("outlet=%01%02%0D%0A%E2%80%AE", 302);
		bodies.put("authors=" + "a%3B".repeat(600), 302);
		bodies.put("putBack=nothing", 302);
		bodies.put("putBack=headline&headline=x", 302);
		bodies.put("x=y&".repeat(20_000), 400);
		bodies.put("headline=%ZZ", 400);
		bodies.put("id=1&article.id=2&class.module.classLoader=x&page=3", 302);
		var unlike = new ArrayList<String>();
		for (var body : bodies.entrySet()) {
			var answer = wire.post("/articles/%d/corrections?_csrf=%s".formatted(article, token), body.getKey(), type,
					"Cookie: " + cookie, HTML);
			String shown = body.getKey().substring(0, Math.min(60, body.getKey().length()));
			if (answer.status() != body.getValue()) {
				unlike.add("%d %s".formatted(answer.status(), shown));
			}
			Inside.notShown(answer);
			for (String path : List.of("", "/edit", "/original")) {
				assertThat(wire.get("/articles/" + article + path).status()).as("%s after %s", path, shown)
					.isEqualTo(200);
			}
		}
		for (String path : List.of("/", "/days/9999-12-31", "/days/0001-01-01", "/search?q=quay",
				"/api/v1/articles/" + article)) {
			assertThat(wire.get(path).status()).as(path).isEqualTo(200);
		}
		assertThat(unlike).isEmpty();
	}

}
