package hemeroteca.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import hemeroteca.Hemeroteca;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With accounts: nobody but who signed in gets further than the sign-in. The program is
 * started as its users do, and its administrator made with the token in its log.
 */
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

	private static final String PASSWORD = "correct horse battery";

	private static final String CONFIGURED_TOKEN = "a-token-of-the-environment-0123456789";

	private static final String SESSION = "hemeroteca-session";

	@TempDir
	static Path home;

	static ConfigurableApplicationContext house;

	static int port;

	@BeforeAll
	static void start(CapturedOutput output) throws IOException {
		house = SpringApplication.run(Hemeroteca.class, "--hemeroteca.home=" + home, "--server.port=0",
				"--hemeroteca.accounts.enabled=true", "--hemeroteca.accounts.api-token=" + CONFIGURED_TOKEN,
				"--hemeroteca.accounts.attempts.from-one-address=1000", "--server.forward-headers-strategy=native");
		port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		assertThat(output).doesNotContain("WARN", "ERROR", "generated security password");
		makeTheAdministrator(output.getOut().replaceAll("(?s).*one-time token: (\\S+).*", "$1"));
	}

	private static void makeTheAdministrator(String token) throws IOException {
		var owner = new Visitor(port);
		assertThat(owner.get("/signin").header("Location")).contains("/signin/first");
		owner.get("/signin/first");
		var guess = owner.submit("/signin/first", "token", "AAAAA", "username", "eve", "password", PASSWORD, "again",
				PASSWORD);
		assertThat(guess.status()).isEqualTo(400);
		assertThat(notice(guess)).startsWith("This is not the one-time token");
		assertThat(owner
			.submit("/signin/first", "token", token, "username", "ada", "password", PASSWORD, "again", PASSWORD)
			.header("Location")).contains("/signin?made");
	}

	@AfterAll
	static void stop() {
		house.close();
	}

	private final Wire stranger = new Wire(port);

	@ParameterizedTest
	@ValueSource(strings = { "/", "/search?q=x", "/articles/1", "/articles/1/original/content", "/days/2024-01-01",
			"/imports", "/imports/1.csv", "/help", "/trash", "/account", "/signout", "/v3/api-docs", "/actuator",
			"/actuator/env", "/nowhere", "/signin/first/more", "/css/../account", "//account" })
	void showsAStrangerNothingButTheSignIn(String path) throws IOException {
		var answer = this.stranger.get(path, "Accept: text/html");

		assertThat(answer.status()).isIn(302, 400);
		assertThat(answer.header("Location").orElse("/signin")).isEqualTo("/signin");
		assertThat(Jsoup.parse(answer.body()).select("main article, main form, a[href=/signout]")).isEmpty();
		assertThat(holdings(answer)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/tokens.css", "/js/theme.js", "/icon.svg", "/actuator/health", "/signin" })
	void showsAStrangerTheDressAndTheHealth(String path) throws IOException {
		assertThat(this.stranger.get(path).status()).isEqualTo(200);
	}

	@Test
	void tellsAStrangerNothingOfTheHoldings() throws IOException {
		assertThat(holdings(this.stranger.get("/signin"))).isEmpty();
		assertThat(holdings(this.stranger.get("/css/none.css", "Accept: text/html"))).as("not even by an error")
			.isEmpty();

		var ada = new Visitor(port);
		ada.signIn("ada", PASSWORD);
		assertThat(holdings(ada.get("/account"))).isEqualTo("no articles yet");
		assertThat(holdings(ada.get("/nowhere"))).isEqualTo("no articles yet");
	}

	@Test
	void opensTheFormOfTheFirstAccountOnlyOnce() throws IOException {
		assertThat(this.stranger.get("/signin/first").status()).isEqualTo(404);
	}

	@Test
	void leadsOnToThePageThatWasAskedFor() throws IOException {
		var ada = new Visitor(port);
		assertThat(ada.get("/days/2024-01-01?outlet=a%20b").header("Location")).contains("/signin");

		var answer = ada.signIn("Ada", PASSWORD);
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).contains("/days/2024-01-01?outlet=a%20b");
		assertThat(ada.get("/days/2024-01-01").status()).isEqualTo(200);

		ada.get("/account");
		ada.submit("/signout");
		assertThat(ada.signIn("ada", PASSWORD).header("Location")).as("once").contains("/");
	}

	@Test
	void beginsTheSessionWithTheSignIn() throws IOException {
		var ada = new Visitor(port);
		ada.get("/");
		ada.get("/signin");
		assertThat(ada.cookie(SESSION)).isEmpty();

		var answer = ada.signIn("ada", PASSWORD);
		assertThat(answer.all("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith(SESSION))
			.singleElement()
			.asString()
			.matches(SESSION + "=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax");
	}

	@Test
	void keepsNoSessionThatWasPlanted() throws IOException {
		var ada = new Visitor(port);
		ada.plant(SESSION, "0123456789ABCDEF0123456789ABCDEF");
		ada.signIn("ada", PASSWORD);
		var first = ada.cookie(SESSION);
		assertThat(first).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");

		var page = Jsoup.parse(ada.get("/account").body());
		assertThat(page.select("form[action=/signout]")).isNotEmpty();
		ada.submit("/signin", "username", "ada", "password", PASSWORD);
		assertThat(ada.cookie(SESSION)).as("a session taken over from another").isNotEqualTo(first);
		assertThat(this.stranger.get("/account", "Cookie: " + SESSION + "=" + first).status()).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example",
			"\\\\elsewhere.example", "/\telsewhere", "/x\r\nSet-Cookie: a=b", "javascript:alert(1)", "" })
	void leadsNowhereElse(String address) throws IOException {
		var ada = new Visitor(port);
		ada.plant("hemeroteca-asked",
				Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8)));

		var answer = ada.signIn("ada", PASSWORD);

		assertThat(answer.header("Location")).contains("/");
		assertThat(answer.header("a")).isEmpty();
	}

	@Test
	void takesNoAddressToLeadToFromTheRequest() throws IOException {
		var ada = new Visitor(port);
		ada.get("/signin?redirect=//elsewhere.example&continue=//elsewhere.example");

		var answer = ada.submit("/signin?redirect=//elsewhere.example&url=//elsewhere.example", "username", "ada",
				"password", PASSWORD, "redirect", "//elsewhere.example", "spring-security-redirect",
				"//elsewhere.example");

		assertThat(answer.header("Location")).contains("/");
	}

	@Test
	void namesNoHostInItsAnswersThatTheRequestMadeUp() throws IOException {
		var answer = this.stranger.get("/account", "Host: evil.example", "X-Forwarded-Host: evil.example");

		assertThat(answer.header("Location")).contains("/signin");
	}

	@Test
	void saysTheSameOfAWrongPasswordAndOfANameThatNobodyHas() throws IOException {
		var visitor = new Visitor(port);
		var wrong = visitor.signIn("ada", "wrong horse battery");
		var unknown = visitor.signIn("nobody", "wrong horse battery");

		assertThat(wrong.status()).isEqualTo(unknown.status());
		assertThat(wrong.header("Location")).contains("/signin?wrong");
		assertThat(unknown.header("Location")).contains("/signin?wrong");
		assertThat(notice(visitor.get("/signin?wrong"))).isEqualTo("The name or the password is not right.");
	}

	/** Hashing takes some 60 ms; the search for a name takes one. */
	@Test
	void takesAsLongForANameThatNobodyHas() throws IOException {
		account("zoe");
		long[] wrong = new long[4];
		long[] unknown = new long[4];
		for (int i = 0; i < wrong.length; i++) {
			wrong[i] = time("zoe");
			unknown[i] = time("nobody-" + i);
		}
		assertThat(median(unknown)).isBetween(median(wrong) / 3, median(wrong) * 3);
	}

	private static long time(String name) throws IOException {
		var visitor = new Visitor(port);
		visitor.get("/signin");
		long start = System.nanoTime();
		assertThat(visitor.submit("/signin", "username", name, "password", "wrong horse battery").header("Location"))
			.contains("/signin?wrong");
		return System.nanoTime() - start;
	}

	private static long median(long[] times) {
		return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "mia", "a-name-that-nobody-has" })
	void takesFivePasswordsAndThenNoneWhetherRightOrWrong(String name) throws IOException {
		if (name.equals("mia")) {
			account("mia");
		}
		var visitor = new Visitor(port);
		for (int i = 0; i < 5; i++) {
			assertThat(visitor.signIn(name, "guess number " + i).header("Location")).contains("/signin?wrong");
		}

		assertThat(visitor.signIn(name.toUpperCase(), PASSWORD).header("Location")).contains("/signin?wait");
		assertThat(visitor.get("/account").status()).isEqualTo(302);
	}

	@Test
	void takesThePasswordOfTheOwnerWhileAnotherAddressIsRefused() throws IOException {
		account("noa");
		var guesser = new Visitor(port, "X-Forwarded-For: 203.0.113.7");
		for (int i = 0; i < 9; i++) {
			guesser.signIn("noa", "guess number " + i);
		}

		assertThat(guesser.signIn("noa", PASSWORD).header("Location")).contains("/signin?wait");
		assertThat(new Visitor(port, "X-Forwarded-For: 203.0.113.8").signIn("noa", PASSWORD).header("Location"))
			.contains("/");
	}

	@Test
	void sendsCookiesOverHttpsOnlyWhereTheProxySpeaksIt() throws IOException {
		var ada = new Visitor(port, "Host: news.example", "X-Forwarded-Proto: https");
		ada.get("/");
		var form = ada.get("/signin");
		var answer = ada.signIn("ada", PASSWORD);

		assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
		assertThat(form.all("Set-Cookie")).isNotEmpty().allMatch((cookie) -> cookie.contains("Secure"));
		assertThat(answer.all("Set-Cookie")).hasSizeGreaterThan(1).allMatch((cookie) -> cookie.contains("Secure"));

		assertThat(this.stranger.get("/signin", "X-Forwarded-Proto: https").header("Strict-Transport-Security"))
			.as("localhost has other programs, without https")
			.isEmpty();
	}

	@Test
	void signsNobodyInFromTheFormOfAnotherSite() throws IOException {
		assertThat(this.stranger
			.post("/signin", "username=ada&password=" + PASSWORD.replace(' ', '+'),
					"Content-Type: application/x-www-form-urlencoded")
			.status()).isEqualTo(403);
	}

	@Test
	void signsOutByAFormOnly() throws IOException {
		var ada = new Visitor(port);
		ada.signIn("ada", PASSWORD);
		var session = ada.cookie(SESSION);
		assertThat(ada.get("/signout").status()).isEqualTo(200);
		assertThat(ada.get("/account").status()).as("after a look at the page").isEqualTo(200);
		assertThat(this.stranger.post("/signout", "", "Cookie: " + SESSION + "=" + session).status()).isEqualTo(403);

		assertThat(ada.submit("/signout").header("Location")).contains("/signin?out");

		assertThat(notice(ada.get("/signin?out"))).isEqualTo("You are signed out.");
		assertThat(this.stranger.get("/account", "Cookie: " + SESSION + "=" + session).status()).isEqualTo(302);
	}

	@Test
	void loadsAPageAnewWhenAPartOfItIsAskedForAfterTheSession() throws IOException {
		var answer = this.stranger.get("/imports/1", "HX-Request: true");

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("HX-Refresh")).contains("true");
	}

	@Test
	void letsNoProgramInWithoutAToken() throws IOException {
		var ada = new Visitor(port);
		ada.signIn("ada", PASSWORD);
		var basic = Base64.getEncoder().encodeToString(("ada:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

		for (var header : List.of("X-Nothing: 0", "Cookie: " + SESSION + "=" + ada.cookie(SESSION),
				"Authorization: Basic " + basic, "Authorization: Bearer ", "Authorization: Bearer wrong",
				"Authorization: " + CONFIGURED_TOKEN, "Authorization: Bearer " + CONFIGURED_TOKEN + "x")) {
			var answer = this.stranger.get("/api/v1/imports", header);
			assertThat(answer.status()).as(header).isEqualTo(401);
			assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
			assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
			assertThat(answer.all("Set-Cookie")).isEmpty();
		}
	}

	@Test
	void letsAProgramInWithTheTokenOfTheEnvironment() throws IOException {
		var answer = this.stranger.get("/api/v1/imports", "Authorization: Bearer " + CONFIGURED_TOKEN);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.all("Set-Cookie")).isEmpty();
		assertThat(this.stranger.get("/account", "Authorization: Bearer " + CONFIGURED_TOKEN).status()).as("a page")
			.isEqualTo(302);
	}

	@Test
	void showsATokenOnceAndKeepsOnlyItsHash() throws IOException {
		account("kim");
		var kim = new Visitor(port);
		kim.signIn("kim", PASSWORD);
		kim.get("/account");

		var token = Jsoup.parse(kim.submit("/account/token").body()).select("[role=status] code").text();
		assertThat(token).matches("hemeroteca_[A-Za-z0-9_-]{43}");
		assertThat(program(token)).isEqualTo(200);
		assertThat(kim.get("/account").body()).doesNotContain(token);
		assertThat(database().sql("select cast(a as text) from account a").query(String.class).list())
			.noneMatch((row) -> row.contains(token));

		var second = Jsoup.parse(kim.submit("/account/token").body()).select("[role=status] code").text();
		assertThat(program(token)).as("the one before").isEqualTo(401);
		assertThat(program(second)).isEqualTo(200);

		kim.submit("/account/token/withdrawal");
		assertThat(program(second)).as("withdrawn").isEqualTo(401);
	}

	@Test
	void makesNoTokenByAGet() throws IOException {
		var ada = new Visitor(port);
		ada.signIn("ada", PASSWORD);

		assertThat(ada.get("/account/token").status()).isEqualTo(405);
	}

	@Test
	void keepsThePageOfAnAccountNowhere() throws IOException {
		var ada = new Visitor(port);
		ada.signIn("ada", PASSWORD);

		assertThat(ada.get("/account").all("Cache-Control")).containsExactly("no-store");
		assertThat(this.stranger.get("/signin").all("Cache-Control")).containsExactly("no-store");
	}

	private int program(String token) throws IOException {
		return this.stranger.get("/api/v1/imports", "Authorization: Bearer " + token).status();
	}

	private static void account(String name) {
		house.getBean(Accounts.class)
			.save(new Account(name, house.getBean(PasswordEncoder.class).encode(PASSWORD), Instant.EPOCH));
	}

	private static JdbcClient database() {
		return house.getBean(JdbcClient.class);
	}

	private static String holdings(Wire.Answer answer) {
		return Jsoup.parse(answer.body()).select(".dateline > span").text();
	}

	private static String notice(Wire.Answer answer) {
		return Jsoup.parse(answer.body()).select("[role=alert]").text();
	}

}
