package hemeroteca.format;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Files made to hurt end in a sentence or in a page, soon. */
class HostileFileTests {

	/** Generous, for a busy machine: each takes a tenth of it alone. */
	private static final Duration SOON = Duration.ofSeconds(30);

	private final Formats formats = new Formats(Limits.DEFAULT);

	@ParameterizedTest
	@CsvSource(delimiter = '~',
			textBlock = """
					%PDF-1.7\\n ~ looks like a PDF, but is damaged: Missing root object specification in trailer.
					PK\\x03\\x04\\x14 ~ not text: looks like a ZIP archive
					\\x1F\\x8B\\x08 ~ not text: looks like a gzip archive
					\\x89PNG\\r\\n\\x1A\\n ~ not text: looks like a PNG picture
					\\xFF\\xD8\\xFF\\xE0 ~ not text: looks like a JPEG picture
					GIF89a ~ not text: looks like a GIF picture
					RIFF\\x01\\x02\\x03\\x04WEBPVP8 ~ not text: looks like a WebP picture
					SQLite format 3\\x00 ~ not text: looks like an SQLite database
					\\x7FELF\\x02 ~ not text: looks like a program
					\\xD0\\xCF\\x11\\xE0\\xA1\\xB1\\x1A\\xE1 ~ not text: looks like an old Office document
					bplist00\\xD1 ~ not text: looks like a Safari web archive or another property list
					{\\\\rtf1\\ansi ~ not text: looks like an RTF document
					WARC/1.0\\r\\nWARC-Type: warcinfo ~ not a page: looks like a web archive (WARC)
					From: <Saved by Blink>\\nSubject: x\\nMIME-Version: 1.0\\nContent-Type: multipart/related; ~ looks like a web archive (MHTML), but holds no page: its parts are damaged or missing
					Received: from a.example\\nMessage-ID: <1>\\n\\n ~ an e-mail without a text
					<?xml version="1.0"?>\\n<rss version="2.0"><channel> ~ not a page: looks like a feed (RSS or Atom)
					<svg xmlns="http://www.w3.org/2000/svg"> ~ not a page: looks like an SVG picture
					\\x01\\x02\\x03\\x04\\x05\\x06\\x07\\x08\\x0B\\x0E\\x0F ~ not text: looks like binary data
					\\x20\\n\\t ~ the file holds only white space
					""")
	void saysWhatAFileLooksLike(String bytes, String reason) {
		assertThatThrownBy(() -> formats.read("article.html", unescape(bytes))).isInstanceOf(Unreadable.class)
			.hasMessage(reason);
	}

	@Test
	void knowsAnOfficeDocumentInItsArchive() {
		var bytes = "PK\u0003\u0004\u0014\0\6\0\b\0\0\0!\0aaaabbbbcccc\u0013\0\b\0[Content_Types].xml"
			.getBytes(ISO_8859_1);

		assertThatThrownBy(() -> formats.read("x", bytes)).hasMessage("not text: looks like an Office document");
	}

	@Test
	void takesNoNameForACharacterOfWhatItNames() throws Exception {
		for (var text : new String[] { "BMW recalls 40,000 cars\n\nThe firm said so.", "MZ and the others\n\nText.",
				"PARIS, 3 May\n\nText.", "From here to there in 2024\n\nText.", "Rare: a bird\n\nText.",
				"GIF or JIF?\n\nText." }) {
			assertThat(formats.read("x", text.getBytes(UTF_8)).format()).isEqualTo("plain text");
		}
	}

	@Test
	void refusesAnEmptyFile() {
		assertThatThrownBy(() -> formats.read("x", new byte[0])).hasMessage("the file is empty");
	}

	@Test
	void refusesAFileAboveTheLimit() {
		assertThatThrownBy(() -> formats.read("x", new byte[200 << 20]))
			.hasMessage("larger than the limit of 67,108,864 bytes");
	}

	@Test
	void liftsElementsNestedTooDeep() {
		var html = "<html><body>" + "<div>".repeat(100_000) + "<p>At the bottom</p>";

		var page = assertTimeout(SOON, () -> formats.read("x", html.getBytes(UTF_8)));
		assertThat(page.document().selectFirst("p").text()).isEqualTo("At the bottom");
		assertThat(page.document().selectFirst("p").parents()).hasSizeLessThan(Limits.DEFAULT.deepest());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<b>", "<a href=x>", "<table>", "<svg>", "<font size=1>", "<ul><li>", "<select><option>",
			"<template shadowrootmode=open>", "<button>", "<h1>", "<!--", "</p>", "<b><table>", "&amp", "<p title='",
			"<![CDATA[", "<script>", "<textarea>", "<x-y><template shadowrootmode=open><slot>", "<meta charset=",
			"<!-- saved from url=(1)", "<html data-scrapbook-source=\"a\"", "<?xml ", "<a <a " })
	void readsWhatNeverCloses(String tag) {
		var html = "<!DOCTYPE html><body>" + tag.repeat(10_000) + "<p>At the bottom</p>";

		assertTimeout(SOON, () -> formats.read("x", html.getBytes(UTF_8)));
	}

	@Test
	void breaksOffWhatTakesTooLong() {
		var hurried = new Formats(new Limits(1 << 20, 512, 100_000, Duration.ofMillis(1), 10));

		assertThatThrownBy(() -> hurried.read("x", ("<html>" + "<b><table>".repeat(20_000)).getBytes(UTF_8)))
			.hasMessage("more tangled than can be read in 0 seconds");
	}

	@ParameterizedTest
	@ValueSource(strings = { "word ", "x", "<", "</", "<p>", "漢", "\u00E9 ", "&", "https://a.example/", "1 ", "-", "| ",
			" - ", "“" })
	void readsOneLongLine(String word) {
		var line = word.repeat(1_000_000 / word.length());

		assertTimeout(SOON, () -> {
			try {
				formats.read("x", line.getBytes(UTF_8));
			}
			catch (Unreadable limit) {
				assertThat(limit).hasMessageContaining("more than the limit of 500,000");
			}
		});
	}

	@Test
	void readsALineOf50Megabytes() {
		var text = new byte[50 << 20];
		Arrays.fill(text, (byte) 'a');

		assertTimeout(SOON, () -> formats.read("x", text));
		System.arraycopy("<html><p>".getBytes(UTF_8), 0, text, 0, 9);
		assertThat(assertTimeout(SOON, () -> formats.read("x", text)).document().select("p").text())
			.hasSize(text.length - 9);
	}

	@Test
	void refusesAMillionElements() {
		assertThatThrownBy(() -> formats.read("x", ("<html>" + "<br>".repeat(1_000_000)).getBytes(UTF_8)))
			.hasMessage("1,000,001 elements: more than the limit of 500,000");
		assertThatThrownBy(() -> formats.read("x", "a\n".repeat(1_000_000).getBytes(UTF_8)))
			.hasMessage("1,000,000 paragraphs: more than the limit of 500,000");
	}

	@Test
	void dropsZerosAndOtherControls() throws Exception {
		var html = "<html><body><p>Har\0bour re\u0001opens for all the ships of the world, and for the fishermen of the town</p></body>"
				+ "<p>text text text</p>".repeat(10);

		assertThat(formats.read("x", html.getBytes(UTF_8)).document().selectFirst("p").text())
			.startsWith("Harbour reopens");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "../../x.html", "<img src=x onerror=alert(1)>.html", "a\0b", "\u202Elmth.x", "", "C:\\x.pdf" })
	void takesAFileNameForALabelOnly(String name) throws Exception {
		var page = formats.read(name, "<html><p>Text</p>".getBytes(UTF_8));

		assertThat(page.document().outerHtml())
			.isEqualTo("<html>\n <head></head>\n <body>\n  <p>Text</p>\n </body>\n</html>");
	}

	@Test
	void readsRandomBytesToAnEnd() {
		var random = new java.util.Random(7);
		for (int i = 0; i < 2_000; i++) {
			var bytes = new byte[random.nextInt(1, 400)];
			random.nextBytes(bytes);
			assertEnds(bytes);
			assertEnds(("<html><p>" + new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1));
			assertEnds(new String(bytes, ISO_8859_1).replaceAll("[^ -~\u00A0-\u00FF]", "\n").getBytes(UTF_8));
		}
	}

	private void assertEnds(byte[] bytes) {
		try {
			assertThat(formats.read("x", bytes).document()).isNotNull();
		}
		catch (Unreadable unreadable) {
			assertThat(unreadable.getMessage()).isNotBlank();
		}
	}

	private static byte[] unescape(String written) {
		var bytes = new ByteArrayOutputStream();
		var matcher = java.util.regex.Pattern.compile("\\\\x(..)|\\\\(.)|(.)").matcher(written);
		while (matcher.find()) {
			if (matcher.group(1) != null) {
				bytes.write(Integer.parseInt(matcher.group(1), 16));
			}
			else if (matcher.group(2) != null) {
				bytes.write(switch (matcher.group(2)) {
					case "n" -> '\n';
					case "r" -> '\r';
					case "t" -> '\t';
					default -> matcher.group(2).charAt(0);
				});
			}
			else {
				bytes.write(matcher.group(3).charAt(0));
			}
		}
		return bytes.toByteArray();
	}

}
