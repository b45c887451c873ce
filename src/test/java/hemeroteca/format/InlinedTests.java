package hemeroteca.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Styles are put into their page, however they name each other. */
class InlinedTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final int MOST = 1 << 20;

	@Test
	void importsAStyleWithWhatItNames() {
		var html = inlined("<link rel=stylesheet href=a.css>", List.of(style("a.css", "@import url(b.css);"),
				style("b.css", "i{background:url(p.png)}"), new Resource("p.png", "image/png", new byte[] { 1 })));

		assertThat(html).contains("@import url(\"data:text/css;base64,").doesNotContain("url(b.css)");
	}

	@Test
	void leavesAStyleThatImportsItselfAsItIsWritten() {
		var html = inlined("<link rel=stylesheet href=a.css>", List.of(style("a.css", "@import url(a.css);b{}")));

		assertThat(html).contains("<style media=\"\">@import url(a.css);b{}</style>");
	}

	@Test
	void readsStylesThatImportEachOtherVeryOften() {
		var styles = new ArrayList<Resource>();
		for (int i = 0; i < 6; i++) {
			styles.add(style("s" + i, ("@import url(s0);@import url(s" + (i + 1) % 6 + ");").repeat(500)));
		}

		var html = assertTimeoutPreemptively(SOON, () -> inlined("<link rel=stylesheet href=s0>", styles));
		assertThat(html).hasSizeLessThan(2 * MOST);
	}

	@Test
	void countsAStyleEachTimeItIsPutIn() {
		var html = inlined("<link rel=stylesheet href=a.css>".repeat(100),
				List.of(style("a.css", "b{}".repeat(MOST / 10))));

		assertThat(html).hasSizeBetween(MOST / 2, 2 * MOST).contains("href=\"a.css\"");
	}

	private static Resource style(String name, String css) {
		return new Resource(name, "text/css", css.getBytes(UTF_8));
	}

	private static String inlined(String html, List<Resource> resources) {
		return Inlined.html(Jsoup.parse(html), resources, MOST);
	}

}
