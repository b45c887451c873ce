package hemeroteca.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import hemeroteca.House;
import hemeroteca.SampleHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a newcomer does, in a real browser, against the whole program. */
@House
class JourneyTests {

	private static final Path SHOTS = Path.of("target/screenshots");

	private static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	SampleHouse house;

	private BrowserContext context;

	private final List<String> complaints = new ArrayList<>();

	@BeforeAll
	static void open() throws Exception {
		chromium = Chromium.open();
		setDefaultAssertionTimeout(30_000);
		Files.createDirectories(SHOTS);
	}

	@AfterAll
	static void close() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@BeforeEach
	void empty() {
		house.empty();
	}

	@AfterEach
	void leave() {
		context.close();
		assertThat(complaints).as("what the browser complained of, and requests to other origins").isEmpty();
	}

	private Page visit(boolean script) {
		context = chromium.browser()
			.newContext(new NewContextOptions().setViewportSize(1360, 900).setJavaScriptEnabled(script));
		context.setDefaultTimeout(30_000);
		var page = context.newPage();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				complaints.add(message.text());
			}
		});
		page.onRequest((request) -> {
			if (!request.url().startsWith("http://localhost:" + port) && !request.url().startsWith("data:")) {
				complaints.add("asked for " + request.url());
			}
		});
		// The browser tells of a request that its policy held back, too; that one never
		// left.
		page.onRequestFailed((request) -> {
			if ("csp".equals(request.failure())) {
				complaints.remove("asked for " + request.url());
			}
		});
		page.navigate("http://localhost:" + port + "/");
		return page;
	}

	private void shoot(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
	}

	@Test
	void loadsTheSamplesAndReadsThem() {
		var page = visit(true);
		shoot(page, "empty");
		page.getByText("Load the samples").click();
		page.waitForURL("**/imports/*");
		assertThat(page.locator("#live .tally")).containsText("new");
		page.locator("#live[data-done]").waitFor();
		shoot(page, "import-done");

		page.getByText("Newest", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator(".day").first()).containsText("The river remembers every dam");
		shoot(page, "front");

		page.keyboard().press("/");
		page.keyboard().type("\"crane drivers\"");
		page.keyboard().press("Enter");
		assertThat(page.locator(".hit").first().locator("mark").first()).isVisible();
		shoot(page, "search");

		page.locator(".hit h2 a").first().click();
		assertThat(page.locator("article h1")).isVisible();
		assertThat(page.locator(".body mark").first()).isVisible();
		shoot(page, "article");
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		shoot(page, "article-dark");
		page.setViewportSize(390, 844);
		shoot(page, "article-phone");
	}

	@Test
	void showsEveryPageOfTheSamplesValidAndOpenToAll() throws Exception {
		house.fill();
		var page = visit(true);
		var paths = new ArrayList<>(List.of("/", "/search?q=harbour", "/search?q=nothingofthekind",
				"/search?q=the&year=2026&month=2026-11", "/coverage?q=the", "/concordance?q=the",
				"/like?lang=en&text=Fares+on+the+ferries+between+Northgate+and+the+islands", "/imports", "/trash",
				"/health", "/health/no-byline", "/health/short", "/help", "/days", "/?outlet=The+Northgate+Courier",
				"/articles/999999"));
		for (var link : page.locator("h3 a").all()) {
			paths.add(link.getAttribute("href"));
		}
		paths.add(paths.getLast().replaceAll("(/articles/\\d+).*", "$1/edit"));
		paths.add(paths.getLast().replace("/edit", "/original"));
		for (String path : paths) {
			var answer = page.navigate("http://localhost:" + port + path);
			assertThat(ValidHtml.errors(answer.text())).as(path).isEmpty();
			assertThat(Accessible.violations(page)).as(path).isEmpty();
		}
		// The page that is not there, and what the frame of the original held back.
		complaints.removeIf((complaint) -> complaint.contains("404") || complaint.contains("\"img-src data:\"")
				|| complaint.contains("/original/content"));
	}

	@Test
	void importsCorrectsThrowsAwayAndTakesOutAgainWithoutScript() {
		var page = visit(false);
		page.locator("input[type=file]")
			.setInputFiles(new FilePayload[] { new FilePayload("harbour.html", "text/html", ARTICLE.getBytes(UTF_8)),
					new FilePayload("nothing.pdf", "application/pdf", "%PDF-1.7 \u0001".getBytes(UTF_8)) });
		page.getByText("Import", new Page.GetByTextOptions().setExact(true)).last().click();
		page.waitForURL("**/imports/*");
		house.done(Long.parseLong(page.url().substring(page.url().lastIndexOf('/') + 1)));
		page.reload();
		assertThat(page.locator(".ledger")).containsText("looks like a PDF");
		assertThat(page.locator(".ledger .outcome.kept")).hasCount(1);

		page.locator(".ledger a").first().click();
		assertThat(page.locator("h1")).hasText("Harbour stands still");
		page.getByText("Correct…").click();
		page.locator("#headline").fill("Harbour stood still");
		page.locator("#publishedOn").fill("");
		page.getByText("Save").click();
		assertThat(page.locator("h1")).hasText("Harbour stood still");
		assertThat(page.locator(".margin")).containsText("corrected by a reader");
		assertThat(page.locator(".when")).hasText("Day unknown");

		page.navigate(page.url().replaceAll("(/articles/\\d+).*", "$1/edit"));
		page.getByText("Move to the trash").click();
		assertThat(page.locator(".thrown")).containsText("Harbour stood still");
		page.getByText("Take out").click();
		assertThat(page.locator("h1")).hasText("Harbour stood still");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void takesAnotherWitnessWithOneClick(boolean script) {
		var page = visit(script);
		String doubted = ARTICLE.replace("<h1>",
				"<p>Published <time datetime='2025-04-09'>9 April 2025</time></p><h1>");
		page.locator("input[type=file]")
			.setInputFiles(new FilePayload("doubted.html", "text/html", doubted.getBytes(UTF_8)));
		page.getByText("Import", new Page.GetByTextOptions().setExact(true)).last().click();
		page.waitForURL("**/imports/*");
		house.done(Long.parseLong(page.url().substring(page.url().lastIndexOf('/') + 1)));
		page.reload();
		page.locator(".ledger a").first().click();
		assertThat(page.locator(".when time")).hasAttribute("datetime", "2025-04-09");
		assertThat(page.locator(".margin .doubt").first()).containsText("11 April 2025");

		page.locator(".margin .choice").first().click();
		if (!script) {
			assertThat(page.locator("#publishedOn")).hasValue("2025-04-11");
			page.getByText("Save").click();
		}
		assertThat(page.locator(".margin")).containsText("corrected by a reader");
		assertThat(page.locator(".when time")).hasAttribute("datetime", "2025-04-11");
	}

	@Test
	void showsTheOriginalInAFrameInWhichNothingRuns() {
		var page = visit(true);
		page.locator("input[type=file]")
			.setInputFiles(new FilePayload("hostile.html", "text/html",
					(ARTICLE + "<script>document.title='ran'</script><img src='http://elsewhere.invalid/x.png'>")
						.getBytes(UTF_8)));
		page.getByText("Import", new Page.GetByTextOptions().setExact(true)).last().click();
		page.waitForURL("**/imports/*");
		page.locator(".ledger .outcome.kept").waitFor();
		page.locator(".ledger a").first().click();
		page.getByText("See the original").click();
		var frame = page.frameLocator("iframe");
		assertThat(frame.locator("h1")).hasText("Harbour stands still");
		shoot(page, "original");
		// The policy of the frame says aloud what it held back; that is the proof, not a
		// fault.
		assertThat(complaints).isNotEmpty()
			.allMatch((complaint) -> complaint.contains("Blocked script")
					|| complaint.contains("Content Security Policy") || complaint.contains("sandbox"));
		complaints.clear();
	}

	private static final String ARTICLE = """
			<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour stands still</title>
			<meta property="article:published_time" content="2025-04-11T05:00:00Z"></head><body><article><h1>Harbour stands still</h1>
			<p>At five in the morning the radio on channel twelve went quiet, and it stayed quiet. There are usually forty calls in the first hour: a tanker asking for her pilot, a tug answering, somebody’s weather.</p>
			<p>By noon thirty-one ships lay at anchor outside the bar. The port, which handles a ninth of the country’s grain and nearly all of its bananas, had stopped, and it had stopped without a single picket line.</p>
			<p>The pilots and the crane drivers belong to different unions, work under different laws and have not always been friends. What they share is a clock. Since January an automatic system has logged every pause on the quay.</p>
			</article></body></html>""";

}
