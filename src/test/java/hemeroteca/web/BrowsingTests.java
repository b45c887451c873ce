package hemeroteca.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages in a real browser, under the policy that the program sends: by eye, by ear,
 * by keyboard, by hand.
 */
class BrowsingTests {

	private static final int NARROWEST = 320;

	private static final int PHONE = 390;

	private static final int TABLET = 900;

	private static final int DESK = 1360;

	private static final int WIDEST = 1920;

	private static final String SHOWS_FOCUS = """
			(() => { const it = document.activeElement, around = it.closest('label, .lookup') ?? it;
				return [it, around].some(one => getComputedStyle(one).outlineStyle !== 'none'
					|| getComputedStyle(one).boxShadow !== 'none'); })()""";

	private static Chromium chromium;

	private static Site site;

	private BrowserContext context;

	@BeforeAll
	static void open() throws IOException {
		chromium = Chromium.open();
		site = new Site(AllPages.rendered());
	}

	@AfterAll
	static void close() {
		if (chromium != null) {
			site.close();
			chromium.close();
		}
	}

	@AfterEach
	void leave() {
		if (context != null) {
			context.close();
		}
	}

	static Stream<String> names() {
		return AllPages.rendered().keySet().stream();
	}

	private Page visit(String name, NewContextOptions options) {
		leave();
		context = chromium.browser().newContext(options);
		var page = context.newPage();
		page.navigate(site.page(name));
		return page;
	}

	private Page visit(String name) {
		return visit(name, new NewContextOptions().setViewportSize(DESK, 900));
	}

	@ParameterizedTest
	@MethodSource("names")
	void isOpenToAllByDayAndByNight(String name) {
		look(name, DESK, ColorScheme.LIGHT);
		look(name, PHONE, ColorScheme.DARK);
	}

	private void look(String name, int width, ColorScheme colours) {
		var page = visit(name, new NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/screens/%s-%d-%s.png".formatted(name, width, colours))));
		assertThat(Accessible.violations(page)).as("%s at %d, %s", name, width, colours).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("names")
	void fitsEveryWidthAndBreaksNoPolicy(String name) {
		var complaints = new ArrayList<String>();
		context = chromium.browser().newContext();
		var page = context.newPage();
		page.onConsoleMessage((message) -> complaints.add(message.text()));
		page.navigate(site.page(name));
		for (int width : new int[] { NARROWEST, PHONE, 620, TABLET, DESK, WIDEST }) {
			page.setViewportSize(width, 900);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as("%s at %d", name, width)
				.isEqualTo(width);
		}
		assertThat(complaints).isEmpty();
	}

	@Test
	void remembersTheColoursThatWereChosen() {
		var page = visit("articles", new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
		var day = background(page);
		page.getByLabel("Dark").check();
		var night = background(page);
		assertThat(night).isNotEqualTo(day);
		page.navigate(site.page("search"));
		assertThat(background(page)).isEqualTo(night);
		assertThat(page.getByLabel("Dark").isChecked()).isTrue();
		page.getByLabel("System").check();
		assertThat(background(page)).isEqualTo(day);
		page.navigate(site.page("articles"));
		assertThat(background(page)).isEqualTo(day);
	}

	@Test
	void changesColoursWithoutScript() {
		var page = visit("articles",
				new NewContextOptions().setColorScheme(ColorScheme.LIGHT).setJavaScriptEnabled(false));
		page.getByLabel("Dark").check();
		assertThat(page.locator("#theme-dark:checked").count()).isEqualTo(1);
	}

	private static String background(Page page) {
		return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
	}

	@Test
	void goesToTheSearchBoxAndThroughTheHeadlinesByKey() {
		var page = visit("articles");
		page.keyboard().press("j");
		assertThat(focused(page)).startsWith("The river remembers");
		page.keyboard().press("j");
		page.keyboard().press("ArrowDown");
		page.keyboard().press("k");
		assertThat(focused(page)).startsWith("La última imprenta");
		page.keyboard().press("/");
		page.keyboard().type("jkn/");
		assertThat(page.locator("#q").inputValue()).isEqualTo("jkn/");
	}

	private static String focused(Page page) {
		return (String) page.evaluate("document.activeElement.textContent");
	}

	@Test
	void turnsTheKeysOff() {
		var page = visit("help");
		page.locator("#key-switch").click();
		page.navigate(site.page("articles"));
		page.keyboard().press("j");
		assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
	}

	@Test
	void reachesEverythingByTabAndShowsWhereItIs() {
		var page = visit("search");
		var reached = new ArrayList<String>();
		page.keyboard().press("Tab");
		while (page.evaluate("document.activeElement.matches('body *')").equals(true)) {
			assertThat(page.evaluate(SHOWS_FOCUS)).as(focused(page)).isEqualTo(true);
			reached
				.add((String) page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"));
			page.keyboard().press("Tab");
		}
		assertThat(reached).startsWith("Skip to the content", "Hemeroteca", "q", "Search", "Newest")
			.contains("theme-system", "Best match", "API");
	}

	private Page typing(String words) {
		var page = visit("articles");
		page.route("**/suggestions*",
				(route) -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
					.setBody("<li role='option' data-href='/search.html'><bdi>The Northgate Courier</bdi></li>"
							+ "<li role='option' data-href='/article.html'><bdi>Northgate stands still</bdi></li>")));
		page.keyboard().press("/");
		page.keyboard().type(words);
		page.locator("#suggestions li").first().waitFor();
		return page;
	}

	@Test
	void suggestsAsOneTypesAndGoesThereByKey() {
		var page = typing("nor");
		assertThat(Accessible.violations(page)).isEmpty();
		assertThat(chosen(page)).isNull();
		page.keyboard().press("ArrowDown");
		page.keyboard().press("ArrowDown");
		assertThat(chosen(page)).isEqualTo("Northgate stands still");
		page.keyboard().press("ArrowDown");
		assertThat(chosen(page)).isNull();
		page.keyboard().press("ArrowUp");
		page.keyboard().press("Enter");
		page.waitForURL("**/article.html");
	}

	// What a screen reader is told of.
	private static String chosen(Page page) {
		return (String) page.evaluate(
				"document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent");
	}

	@Test
	void searchesForWhatWasTypedWhateverIsSuggested() {
		var page = typing("nor");
		page.keyboard().press("Escape");
		assertThat(page.locator("#suggestions").isVisible()).isFalse();
		assertThat(page.locator("#q").inputValue()).isEqualTo("nor");
		page.keyboard().press("Enter");
		page.waitForURL("**/search?q=nor");
	}

	@Test
	void narrowsToTheBarsThatAreDrawnOver() {
		var page = visit("search");
		var bars = page.locator(".plot a .room");
		var first = bars.nth(20).boundingBox();
		var last = bars.nth(30).boundingBox();
		page.mouse().move(last.x + last.width / 2, last.y + 20);
		page.mouse().down();
		page.mouse().move(first.x + first.width / 2, first.y + 40, new Mouse.MoveOptions().setSteps(4));
		assertThat(page.locator(".plot .ranged").count()).isEqualTo(11);
		page.mouse().up();
		page.waitForURL("**/search?q=harbour+strike&from=2017-11-01&to=2018-10-31");
	}

	@Test
	void narrowsToOneBarWithoutScript() {
		var page = visit("search", new NewContextOptions().setJavaScriptEnabled(false));
		page.locator(".plot .peak .room").click();
		page.waitForURL("**/search?q=harbour%20strike&from=2025-01-01&to=2025-01-31");
	}

	@Test
	void goesFromHitToHitByKeyAndOffersMoreLikeAPassage() {
		var page = visit("article");
		page.keyboard().press("n");
		assertThat(page.url()).endsWith("#hit-1");
		assertThat(page.locator("#hit-at").textContent()).isEqualTo("1 of 1");
		page.evaluate("getSelection().selectAllChildren(document.querySelector('#text p'))");
		var more = page.locator(".like-this");
		more.waitFor();
		assertThat(more.getAttribute("href")).contains("/like?except=20&lang=en&text=At+five+in+the+morning");
		assertThat(Accessible.violations(page)).isEmpty();
		page.evaluate("getSelection().removeAllRanges()");
		more.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
	}

	@Test
	void showsTheMarginBesideAWideArticleAndClosedUnderANarrowOne() {
		var facts = "details.margin dl";
		assertThat(visit("article").locator(facts).isVisible()).isTrue();
		var phone = visit("article", new NewContextOptions().setViewportSize(PHONE, 844));
		assertThat(phone.locator(facts).isVisible()).isFalse();
		phone.locator("details.margin > summary").click();
		assertThat(phone.locator(facts).isVisible()).isTrue();
	}

	@Test
	void printsAnArticleWithoutWhatIsToBeClicked() {
		var page = visit("article");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
		assertThat(page.locator(".lookup, .places, .dateline, .neighbours, .acts, .colophon")
			.all()
			.stream()
			.filter((it) -> it.isVisible())).isEmpty();
		assertThat(page.locator("details.margin dl").isVisible()).isTrue();
		assertThat(page.pdf()).isNotEmpty();
	}

	@Test
	void sendsAFolderInRequestsOfBoundedSize(@TempDir Path folder) throws IOException {
		var inner = Files.createDirectories(folder.resolve("clippings/2025"));
		for (int i = 0; i < 450; i++) {
			Files.writeString(inner.resolve("page-%03d.html".formatted(i)), "<p>" + i);
		}
		var page = visit("imports");
		site.posted().clear();
		var chooser = page.waitForFileChooser(() -> page.getByText("Choose a folder").click());
		chooser.setFiles(folder.resolve("clippings"));
		page.waitForURL("**/imports/import-done");

		var requests = site.posted().stream().filter((it) -> it.startsWith("/imports?_csrf=")).toList();
		assertThat(requests).hasSize(3);
		assertThat(requests.get(1)).endsWith("&delivery=import-done");
		assertThat(site.posted()).filteredOn((it) -> it.endsWith(".html"))
			.hasSize(450)
			.contains("clippings/2025/page-449.html");
	}

	@Test
	void sendsChosenFilesWithoutScriptToo(@TempDir Path folder) throws IOException {
		var file = Files.writeString(folder.resolve("one.html"), "<p>one");
		var page = visit("imports", new NewContextOptions().setJavaScriptEnabled(false));
		site.posted().clear();
		page.locator("#files").setInputFiles(file);
		page.locator("#drop .button.main").click();
		assertThat(site.posted()).contains("one.html");
	}

	@Test
	void keepsTheProgressPageGoingUntilEveryFileHasItsOutcome() {
		var page = visit("import");
		var asked = IntStream.range(0, 1).toArray();
		page.route("**/imports/118*", (route) -> {
			asked[0]++;
			var done = AllPages.rendered().get(asked[0] < 2 ? "import" : "import-done");
			route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setContentType("text/html")
				.setBody(org.jsoup.Jsoup.parse(done).getElementById("live").outerHtml()));
		});
		page.waitForCondition(() -> page.locator("#said").textContent().equals("Every file has its outcome."));
		assertThat(page.locator("progress").getAttribute("value")).isEqualTo("4771");
		page.waitForTimeout(1500);
		assertThat(asked[0]).isEqualTo(2);
	}

}
