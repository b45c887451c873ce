package hemeroteca.format;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;

import hemeroteca.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One story, kept in every format that one page can be kept in, comes out as the same
 * article.
 */
class FormatsToArticlesTests {

	private static final String HEADLINE = "Swing bridge over the Lower Alder opens again";

	private static final String PICTURE = "https://alderdale.example/img/bridge.png";

	private final Formats formats = new Formats(Limits.DEFAULT);

	private final Extractor extractor = new Extractor();

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			textBlock = """
					chrome.mhtml,       MHTML,    Ines Vahl, Alderdale Courier,  https://alderdale.example/2026/03/swing-bridge
					word.mht,           MHTML,    Ines Vahl, -,                  -
					newsletter.eml,     e-mail,   Ines Vahl, The Harbour Letter, https://letters.alderdale.example/p/swing-bridge
					forwarded.eml,      e-mail,   -,         -,                  -
					clipper.md,         Markdown, Ines Vahl, Alderdale Courier,  https://alderdale.example/2026/03/swing-bridge
					note.md,            Markdown, Ines Vahl, -,                  -
					story.nitf.xml,     NITF,     Ines Vahl, Alderdale Courier,  https://alderdale.example/2026/03/swing-bridge
					item.newsml.xml,    NewsML,   Ines Vahl, Alderdale Press,    https://alderdale.example/2026/03/swing-bridge
					message.newsml.xml, NewsML,   Ines Vahl, Alderdale Press,    https://alderdale.example/2026/03/swing-bridge
					ninjs1.json,        ninjs,    Ines Vahl, Alderdale Press,    https://alderdale.example/2026/03/swing-bridge
					ninjs3.json,        ninjs,    Ines Vahl, Alderdale Press,    -
					wayback.html,       HTML,     Ines Vahl, Alderdale Courier,  https://alderdale.example/2026/03/swing-bridge
					archive-today.html, HTML,     Ines Vahl, alderdale.example,  https://alderdale.example/2026/03/swing-bridge
					pywb.html,          HTML,     Ines Vahl, Alderdale Courier,  https://alderdale.example/2026/03/swing-bridge
					amp.html,           HTML,     Ines Vahl, Alderdale Courier,  https://alderdale.example/2026/03/swing-bridge
					""")
	void theSameStoryComesOutOfEach(String file, String format, String author, String outlet, URI address)
			throws Exception {
		var page = formats.read("a file", bytes(file));
		var article = extractor.extract(page.document());

		assertThat(page.format()).isEqualTo(format);
		assertThat(article.whyRefused()).isEmpty();
		assertThat(article.headline()).isEqualTo(HEADLINE);
		assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2026, 3, 17));
		assertThat(String.join("; ", article.authors())).isEqualTo(Objects.requireNonNullElse(author, ""));
		assertThat(article.outlet()).isEqualTo(outlet);
		assertThat(article.address()).isEqualTo(address);
		assertThat(article.language()).isEqualTo("en");
		assertThat(article.text().replace('"', '“')).contains("The swing bridge over the Lower Alder opened to carts",
				"“She moves like a door", "the council introduced two winters ago", "a baker on Rope Lane.",
				"A footpath for the rowing club is to follow in May.");
		assertThat(article.text()).doesNotContain("Unsubscribe", "View this email", "Wayback", "webpage capture",
				"tagline", "Greta", "Home");
	}

	@ParameterizedTest
	@CsvSource({ "chrome.mhtml", "ninjs1.json", "ninjs3.json", "wayback.html", "pywb.html", "amp.html", "clipper.md" })
	void thePictureLeadsByItsOwnAddress(String file) throws Exception {
		var article = extractor.extract(formats.read("x", bytes(file)).document());

		assertThat(article.leadImage()).isNotNull();
		assertThat(article.leadImage().address()).hasToString(PICTURE);
	}

	@ParameterizedTest
	@CsvSource({ "clipper.md", "story.nitf.xml", "item.newsml.xml", "ninjs1.json" })
	void theStandfirstComesAlong(String file) throws Exception {
		assertThat(extractor.extract(formats.read("x", bytes(file)).document()).standfirst())
			.startsWith("Carts and bicycles may cross again; lorries wait until the autumn");
	}

	@Test
	void oldArchivesAreReadInTheirCharset() throws Exception {
		var page = formats.read("x", bytes("explorer.mht"));
		var article = extractor.extract(page.document());

		assertThat(page.charset()).hasToString("windows-1252");
		assertThat(page.address()).hasToString("http://kreisbote.example/lokales/bruecke.html");
		assertThat(page.capturedAt()).isEqualTo("2009-03-18T08:30:11Z");
		assertThat(article.headline()).isEqualTo("Klappbrücke über die Untere Alder wieder geöffnet");
		assertThat(article.authors()).containsExactly("Jörg Möller");
		assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2009, 3, 17));
		assertThat(article.text()).contains("„Sie geht wie eine Tür");
	}

	static byte[] bytes(String file) throws IOException {
		try (var in = FormatsToArticlesTests.class.getResourceAsStream(file)) {
			return Objects.requireNonNull(in, file).readAllBytes();
		}
	}

}
