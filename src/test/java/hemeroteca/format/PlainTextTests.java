package hemeroteca.format;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Makes pages of what people copy out of a browser into a text file. */
class PlainTextTests {

	private static final String FIRST = "The harbour of Vellmar opened again on Monday after eleven months of repairs that cost the town "
			+ "forty million crowns, and the first ship to enter it was a trawler.";

	private static final String SECOND = "“We waited for this day,” said the harbour master, who had come with his two sons. Nobody "
			+ "in the crowd could remember a winter in which so few boats had gone out to sea.";

	private final Formats formats = new Formats(Limits.DEFAULT);

	@Test
	void readsAWholeClipping() throws Exception {
		var page = read("""
				Harbour reopens after eleven months | Regions | The Vellmar Post

				Get real time updates directly on your device, subscribe now.

				By Ana Duarte and Karl Brandt, maritime reporters

				Published on Tuesday, 4 March 2025 at 10:30 GMT

				Mayor Ada Lindqvist, and the harbour master, Jon Vester, this Monday in Vellmar.

				%s Mayor Lindqvist cut a ribbon.

				Advertisement

				What comes next

				%s

				The quay in November. Photo: Ida Holm / Vellmar Post

				%s

				Share this article

				Source: https://elsewhere.example/2025/03/03/puerto
				""".formatted(FIRST, SECOND, FIRST));

		assertThat(meta(page, "og:title")).isEqualTo("Harbour reopens after eleven months");
		assertThat(meta(page, "article:section")).isEqualTo("Regions");
		assertThat(meta(page, "og:site_name")).isEqualTo("The Vellmar Post");
		assertThat(meta(page, "author")).isEqualTo("Ana Duarte and Karl Brandt");
		assertThat(meta(page, "article:published_time")).isEqualTo("2025-03-04");
		assertThat(meta(page, "dcterms.source")).isEqualTo("https://elsewhere.example/2025/03/03/puerto");
		assertThat(page.select("article > *").eachText()).containsExactly("Harbour reopens after eleven months",
				"Mayor Ada Lindqvist, and the harbour master, Jon Vester, this Monday in Vellmar.",
				FIRST + " Mayor Lindqvist cut a ribbon.", "What comes next", SECOND,
				"The quay in November. Photo: Ida Holm / Vellmar Post", FIRST);
		assertThat(page.select("h2").eachText()).containsExactly("What comes next");
		assertThat(page.select("figcaption")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					Harbour reopens after repairs; Harbour reopens after repairs;;
					Harbour reopens after repairs | The Vellmar Post; Harbour reopens after repairs;; The Vellmar Post
					Harbour reopens after repairs - The Vellmar Post; Harbour reopens after repairs;; The Vellmar Post
					Harbour reopens after repairs – Vellmar.example; Harbour reopens after repairs;; Vellmar.example
					Harbour reopens after repairs - Regions - The Post; Harbour reopens after repairs; Regions; The Post
					The Vellmar Post | Harbour reopens after eleven months; Harbour reopens after eleven months;; The Vellmar Post
					The Post | Regions | Harbour reopens after eleven months; Harbour reopens after eleven months; Regions; The Post
					Ein Jahr danach – die Stadt gedenkt der Toten; Ein Jahr danach – die Stadt gedenkt der Toten;;
					Minister resigns - what happens now; Minister resigns - what happens now;;
					Vellmar - Lindau 2:1; Vellmar - Lindau 2:1;;
					港口在十一个月后重新开放_地方新闻_新城网; 港口在十一个月后重新开放; 地方新闻; 新城网
					港が十一か月ぶりに再開｜新町新聞; 港が十一か月ぶりに再開;; 新町新聞
					""")
	void takesTheTitleApart(String line, String headline, String section, String outlet) throws Exception {
		var page = read(line + "\n\n" + FIRST + "\n\n" + SECOND);

		assertThat(page.select("h1").text()).isEqualTo(headline);
		assertThat(meta(page, "article:section")).isEqualTo(section);
		assertThat(meta(page, "og:site_name")).isEqualTo(outlet);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Subscribe now", "Sign up for our daily newsletter", "Jetzt abonnieren", "Anzeige",
			"Newsletter jetzt abonnieren", "Abonnez-vous pour lire la suite", "Publicité",
			"Suscríbete para seguir leyendo", "Publicidad", "Iscriviti alla newsletter", "Assine agora", "Abonneer nu",
			"Lees ook: De haven van vroeger", "Prenumerera här", "Zapisz się na newsletter",
			"Подпишитесь на нашу рассылку", "Реклама", "Abone ol", "订阅我们的新闻", "会員登録はこちら", "구독하기", "اشترك في النشرة",
			"הירשמו לעדכונים", "Read more: The harbour in old pictures" })
	void dropsTheLinesOfTheSite(String line) throws Exception {
		var page = read("Harbour reopens after repairs\n\n%s\n\n%s\n\n%s\n\n%s".formatted(line, FIRST, line, SECOND));

		assertThat(page.select("article > *").eachText()).containsExactly("Harbour reopens after repairs", FIRST,
				SECOND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Nobody came.", "“Subscribe now!”", "He asked them to subscribe.",
			"Advertisements were torn down in the night.", "Both towns agreed.", "They share the harbour.",
			"Das ist alles." })
	void keepsShortSentences(String sentence) throws Exception {
		var page = read("Harbour reopens after repairs\n\n%s\n\n%s\n\n%s".formatted(FIRST, sentence, SECOND));

		assertThat(page.select("article > p").eachText()).containsExactly(FIRST, sentence, SECOND);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			By Ana Duarte; Ana Duarte
			By ANA DUARTE in Lisbon; ANA DUARTE
			Von Karl-Heinz Müller, dpa; Karl-Heinz Müller
			Par Zoé Lefèvre et Ugo de la Tour; Zoé Lefèvre et Ugo de la Tour
			Por Inés Ortega | 4 de marzo de 2025; Inés Ortega
			Автор: Анна Петрова; Анна Петрова
			文：王小明; 王小明
			""")
	void readsTheByline(String line, String names) throws Exception {
		var page = read("Harbour reopens after repairs\n\n" + line + "\n\n" + FIRST);

		assertThat(meta(page, "author")).isEqualTo(names);
		assertThat(page.select("article > p").eachText()).containsExactly(FIRST);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			4 March 2025; 2025-03-04
			March 4, 2025 10:30 am EST; 2025-03-04
			Tue, 4 Mar 2025; 2025-03-04
			Veröffentlicht am 4. März 2025 um 10:30 Uhr; 2025-03-04
			le 1er août 2024 à 18h12; 2024-08-01
			4 de marzo de 2025; 2025-03-04
			4 marzo 2025; 2025-03-04
			4 de março de 2025; 2025-03-04
			4 maart 2025; 2025-03-04
			4 marca 2025; 2025-03-04
			4. března 2025; 2025-03-04
			4 марта 2025 г.; 2025-03-04
			4 березня 2025; 2025-03-04
			4 Μαρτίου 2025; 2025-03-04
			4 Mart 2025; 2025-03-04
			2025. március 4.; 2025-03-04
			4 مارس 2025; 2025-03-04
			٤ مارس ٢٠٢٥; 2025-03-04
			2025年3月4日; 2025-03-04
			2025년 3월 4일; 2025-03-04
			2025-03-04T10:30:00Z; 2025-03-04
			04.03.2025, 10:30; 2025-03-04
			25/03/2025; 2025-03-25
			03/25/2025; 2025-03-25
			""")
	void readsTheDay(String line, String day) throws Exception {
		var page = read("Harbour reopens after repairs\n\n" + line + "\n\n" + FIRST);

		assertThat(meta(page, "article:published_time")).isEqualTo(day);
		assertThat(page.select("article > p").eachText()).containsExactly(FIRST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "5/4/2025", "31 February 2025", "99.99.2025" })
	void makesUpNoDay(String line) throws Exception {
		assertThat(meta(read("Harbour reopens after repairs\n\n" + line + "\n\n" + FIRST), "article:published_time"))
			.isNull();
	}

	@Test
	void tellsTheDayOfAChangeFromTheDayOfPublication() throws Exception {
		var page = read("Harbour reopens\n\nUpdated 6 March 2025\n\n4 March 2025\n\n" + FIRST);

		assertThat(meta(page, "article:published_time")).isEqualTo("2025-03-04");
		assertThat(meta(page, "article:modified_time")).isEqualTo("2025-03-06");
	}

	@Test
	void takesAnAddressAboveTheTextForThePagesOwn() throws Exception {
		var page = read("https://post.example/harbour\nHarbour reopens after repairs\n\n" + FIRST);

		assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://post.example/harbour");
		assertThat(page.location()).isEqualTo("https://post.example/harbour");
		assertThat(page.select("h1").text()).isEqualTo("Harbour reopens after repairs");
	}

	@Test
	void joinsLinesThatWereBrokenAtAWidth() throws Exception {
		var wrapped = (FIRST + " " + SECOND).replaceAll("(.{1,72})(?: |$)", "$1\n");
		var page = read("Harbour reopens\n\n" + wrapped + "\n" + wrapped);

		assertThat(page.select("article > p").eachText()).containsExactly(FIRST + " " + SECOND, FIRST + " " + SECOND);
	}

	@Test
	void takesEachLineForAParagraphWhereNoneIsEmpty() throws Exception {
		assertThat(read("Harbour reopens\n" + FIRST + "\n" + SECOND).select("article > p").eachText())
			.containsExactly(FIRST, SECOND);
	}

	@Test
	void keepsTheLinesOfVerseAndTheItemsOfLists() throws Exception {
		var page = read("Harbour songs\n\n" + FIRST + "\n\nThe sea is grey\nthe sea is wide\nand we go out\n\n" + SECOND
				+ "\n\n- Rope\n- Tar");

		assertThat(page.select("p:has(br)").text()).isEqualTo("The sea is grey the sea is wide and we go out");
		assertThat(page.select("ul > li").eachText()).containsExactly("Rope", "Tar");
	}

	@Test
	void dropsAHeadlineThatStandsTwice() throws Exception {
		var page = read("Harbour reopens after repairs | The Post\nHarbour reopens after repairs\n\n" + FIRST);

		assertThat(page.select("article > *").eachText()).containsExactly("Harbour reopens after repairs", FIRST);
	}

	@Test
	void treatsMarkupInATextAsWords() throws Exception {
		var page = read("Harbour <script>alert(1)</script> reopens\n\n" + FIRST + " <b onclick=x>");

		assertThat(page.select("script, b")).isEmpty();
		assertThat(page.select("p").text()).endsWith("<b onclick=x>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\": 1}\n{\"b\": 2}", "name;year\nx;1\ny;2\n", "int main() {\n\treturn 0;\n}\n",
			"2025-03-04 10:00:00 INFO started\n2025-03-04 10:00:01 WARN slow\n", "word", "!!!", "12345" })
	void readsTextThatIsNoArticle(String text) throws Exception {
		var page = read(text);

		assertThat(page.body().text().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
	}

	@Test
	void saysThatItIsPlainText() throws Exception {
		var page = formats.read("x.html", FIRST.getBytes(StandardCharsets.UTF_8), URI.create("https://a.example/b"));

		assertThat(page.format()).isEqualTo("plain text");
		assertThat(page.address()).isEqualTo(URI.create("https://a.example/b"));
	}

	static boolean seedIsThere() {
		return Files.isDirectory(SEED);
	}

	private static final Path SEED = Path.of("../shared/data/seed");

	@Test
	@EnabledIf("seedIsThere")
	void readsTheSeed() throws Exception {
		try (var files = Files.list(SEED)) {
			var file = files.findFirst().orElseThrow();
			var page = formats.read("seed", Files.readAllBytes(file)).document();
			var lines = Files.readString(file).lines().filter((line) -> !line.isBlank()).toList();

			assertThat(meta(page, "og:title")).startsWith("USA Remains dialogue with Putin")
				.endsWith("allies of Ukraine");
			assertThat(meta(page, "article:section")).isEqualTo("International");
			assertThat(meta(page, "og:site_name")).isEqualTo("EUROtoday");
			assertThat(meta(page, "dcterms.source")).startsWith("https://elpais.com/internacional/2025-04-11/");
			assertThat(page.select("h2").eachText()).containsExactly("European management");
			assertThat(page.select("figcaption").text()).startsWith("Russian President Vladimir Putin");
			assertThat(page.select("article > *").eachText()).containsExactlyElementsOf(lines.stream()
				.filter((line) -> !line.contains("subscribe now") && !line.startsWith("http"))
				.map((line) -> line.replaceFirst(" \\| International.*", ""))
				.toList());
			assertThat(page.text()).doesNotContain("subscribe now");
		}
	}

	private Document read(String text) throws Unreadable {
		return formats.read("clipping.txt", text.getBytes(StandardCharsets.UTF_8)).document();
	}

	private static String meta(Document page, String name) {
		var meta = page.selectFirst("meta[name=%1$s], meta[property=%1$s]".formatted(name));
		return (meta != null) ? meta.attr("content") : null;
	}

}
