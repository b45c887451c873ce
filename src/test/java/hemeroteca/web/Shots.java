package hemeroteca.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Takes pictures of the example pages, to be looked at:
 * {@code Shots article,search 1360,900,390 light,dark} writes to {@code target/look}.
 */
final class Shots {

	/** Taller pictures are cut, or nobody can read them. */
	private static final int TALLEST = 1700;

	private static final int MOST_PARTS = 4;

	private Shots() {
	}

	public static void main(String[] args) throws IOException {
		var pages = AllPages.rendered();
		var names = (args.length > 0) ? List.of(args[0].split(",")) : List.copyOf(pages.keySet());
		var widths = (args.length > 1) ? List.of(args[1].split(",")) : List.of("1360", "900", "390");
		var colours = (args.length > 2) ? List.of(args[2].split(",")) : List.of("light", "dark");
		try (var site = new Site(pages); var chromium = Chromium.open()) {
			for (var name : names) {
				for (var width : widths) {
					for (var colour : colours) {
						take(chromium.browser(), site.page(name), name, Integer.parseInt(width), colour);
					}
				}
			}
		}
	}

	private static void take(Browser browser, String address, String name, int width, String colour) {
		var options = new Browser.NewContextOptions().setViewportSize(width, 900)
			.setColorScheme(ColorScheme.valueOf(colour.toUpperCase(Locale.ROOT)));
		try (var context = browser.newContext(options)) {
			var page = context.newPage();
			page.navigate(address);
			page.evaluate("document.fonts.ready");
			int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
			for (int top = 0; top < Math.min(height, MOST_PARTS * TALLEST); top += TALLEST) {
				var part = (height > TALLEST) ? "-" + top / TALLEST : "";
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setClip(0, top, width, Math.min(TALLEST, height - top))
					.setPath(Path.of("target/look/%s-%d-%s%s.png".formatted(name, width, colour, part))));
			}
		}
	}

}
