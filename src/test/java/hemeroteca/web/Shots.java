package hemeroteca.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;

/**
 * Takes pictures of the pages in {@code target/look}, under the policy that the program
 * sends.
 */
final class Shots {

	private static final Path FOLDER = Path.of("target/look");

	private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css", "js",
			"text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

	static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

	/** Taller pictures are cut, or nobody can read them. */
	private static final int TALLEST = 1700;

	private Shots() {
	}

	public static void main(String[] args) throws IOException {
		var server = serve();
		var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
		var names = List.of(args[0].split(","));
		var widths = List.of(((args.length > 1) ? args[1] : "1360,900,390").split(","));
		var colours = List.of(((args.length > 2) ? args[2] : "light,dark").split(","));
		try (var playwright = Playwright.create();
				var browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
						.setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
			for (var name : names) {
				for (var width : widths) {
					for (var colour : colours) {
						take(browser, address, name, Integer.parseInt(width), colour);
					}
				}
			}
		}
		finally {
			server.stop(0);
		}
	}

	private static void take(Browser browser, String address, String name, int width, String colour) {
		var options = new Browser.NewContextOptions().setViewportSize(width, (width < 500) ? 844 : 900)
			.setColorScheme(ColorScheme.valueOf(colour.toUpperCase()));
		try (var context = browser.newContext(options)) {
			var page = context.newPage();
			page.onConsoleMessage((it) -> System.out.println(name + " " + width + ": " + it.text()));
			page.navigate(address + name + ".html");
			page.evaluate("document.fonts.ready");
			var wider = page.evaluate(
					"[...document.querySelectorAll('body *')].filter(it => !it.closest('.visually-hidden, .skip, .scroll') && it.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(it => it.outerHTML.slice(0, 120))");
			if (!((List<?>) wider).isEmpty()) {
				System.out.println(name + " " + width + " OVERFLOWS " + wider);
			}
			int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
			for (int top = 0; top < Math.min(height, 4 * TALLEST); top += TALLEST) {
				var part = (height > TALLEST) ? "-" + top / TALLEST : "";
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setClip(0, top, width, Math.min(TALLEST, height - top))
					.setPath(FOLDER.resolve("shots/%s-%d-%s%s.png".formatted(name, width, colour, part))));
			}
		}
	}

	static HttpServer serve() throws IOException {
		var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			var file = FOLDER.resolve("." + exchange.getRequestURI().getPath()).normalize();
			if (!file.startsWith(FOLDER) || !Files.isRegularFile(file)) {
				exchange.sendResponseHeaders(404, -1);
				return;
			}
			var name = file.getFileName().toString();
			var headers = exchange.getResponseHeaders();
			headers.set("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
			headers.set("Content-Security-Policy", POLICY);
			exchange.sendResponseHeaders(200, 0);
			try (var out = exchange.getResponseBody()) {
				Files.copy(file, out);
			}
		});
		server.start();
		return server;
	}

}
