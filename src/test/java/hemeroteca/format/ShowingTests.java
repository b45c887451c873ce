package hemeroteca.format;

import java.nio.charset.Charset;
import java.time.Duration;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Originals are looked at as what they are, with all that came in the same file. */
class ShowingTests {

	private final Formats formats = new Formats(Limits.DEFAULT);

	@ParameterizedTest
	@ValueSource(strings = { "chrome.mhtml", "explorer.mht", "word.mht", "newsletter.eml" })
	void picturesStandInThePage(String file) throws Exception {
		var page = Jsoup.parse(markup(FormatsToArticlesTests.bytes(file)));

		assertThat(page.select("img").attr("src")).startsWith("data:image/png;base64,iVBORw0KGgo");
		assertThat(page.select("h1")).hasSize(1);
	}

	@Test
	void stylesStandInThePageWithTheirPictures() throws Exception {
		var page = Jsoup.parse(markup(FormatsToArticlesTests.bytes("chrome.mhtml")));

		assertThat(page.select("link[rel=stylesheet]")).isEmpty();
		assertThat(page.selectFirst("style").data()).contains("rgb(20, 40, 60)",
				"url(\"data:image/png;base64,iVBORw0KGgo");
	}

	@Test
	void aStyleCannotEndItself() throws Exception {
		var html = markup(mhtml("</style><script>alert(1)</script>"));

		assertThat(Jsoup.parse(html).select("script")).isEmpty();
	}

	@Test
	void stylesThatImportEachOtherHaveAnEnd() throws Exception {
		var html = markup(mhtml("@import url(a.css); @import url(\"a.css\"); p { color: red }"));

		assertThat(html).hasSizeLessThan(1_000_000);
	}

	@Test
	void aPictureShownTooOftenIsLeftWhereItWas() throws Exception {
		var few = new Formats(new Limits(400_000, 512, 500_000, Duration.ofSeconds(30), 10));
		var page = "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"
				+ "Content-Location: https://a.example/\n\n" + "<img src=a.png>".repeat(1_000)
				+ "\n--b\nContent-Type: image/png\nContent-Location: https://a.example/a.png\n\n" + "x".repeat(100_000)
				+ "\n--b--";

		var shown = (Showing.Markup) few.show("x", page.getBytes(UTF_8), UTF_8);
		assertThat(Jsoup.parse(shown.html()).select("img[src^=data:]")).hasSize(3);
	}

	@Test
	void aPageIsShownAsItWasSaved() throws Exception {
		var html = "<!DOCTYPE html><p>Schöne Brücke<script>alert(1)</script>";
		var latin = Charset.forName("windows-1252");

		assertThat(formats.show("x", html.getBytes(latin), latin)).isEqualTo(new Showing.Markup(html));
	}

	@ParameterizedTest
	@CsvSource({ "note.md", "story.nitf.xml", "ninjs1.json" })
	void whatIsTextIsShownAsText(String file) throws Exception {
		var bytes = FormatsToArticlesTests.bytes(file);

		assertThat(formats.show("x", bytes, UTF_8)).isEqualTo(new Showing.Plain(new String(bytes, UTF_8)));
	}

	@Test
	void aLetterWithoutHtmlIsShownAsItsText() throws Exception {
		assertThat(((Showing.Plain) formats.show("x", FormatsToArticlesTests.bytes("forwarded.eml"), UTF_8)).text())
			.startsWith("The swing bridge");
	}

	@Test
	void aPrintedPageIsShownElsewhere() throws Exception {
		assertThat(formats.show("x", new Print().set(24, "Harbour reopens").bytes(), UTF_8))
			.isEqualTo(new Showing.Elsewhere("application/pdf"));
	}

	private static byte[] mhtml(String css) {
		return ("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"
				+ "Content-Location: https://a.example/\n\n<link rel=stylesheet href=a.css><p>x\n--b\nContent-Type: text/css\n"
				+ "Content-Location: https://a.example/a.css\n\n" + css + "\n--b--")
			.getBytes(UTF_8);
	}

	private String markup(byte[] bytes) throws Unreadable {
		return ((Showing.Markup) formats.show("x", bytes, UTF_8)).html();
	}

}
