package hemeroteca.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser that is installed on this machine. Where there is none, the tests that need
 * one are skipped with one loud line; with {@code HEMEROTECA_BROWSER=required} in the
 * environment they fail.
 */
public final class Chromium implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/opt/google/chrome/chrome", "/snap/bin/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path executable) {
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	/** Opens the browser, or ends the test. */
	public static Chromium open() {
		var executable = Stream.concat(Stream.ofNullable(System.getenv("HEMEROTECA_CHROMIUM")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
		if (executable.isEmpty()) {
			if ("required".equals(System.getenv("HEMEROTECA_BROWSER"))) {
				throw new IllegalStateException(
						"no Chromium is installed, and HEMEROTECA_BROWSER=required asks for one");
			}
			System.err.println("*** NO CHROMIUM IS INSTALLED: the browser tests are skipped ***");
			Assumptions.abort("no Chromium is installed");
		}
		return new Chromium(executable.get());
	}

	public Browser browser() {
		return browser;
	}

	@Override
	public void close() {
		playwright.close();
	}

}
