package hemeroteca.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A body is safe to show as it is, whatever the page was. */
class BodySafetyTests {

	private static final Set<String> TAGS = Set.of("html", "head", "body", "p", "h2", "h3", "h4", "blockquote", "ul",
			"ol", "li", "dl", "dt", "dd", "figure", "figcaption", "img", "table", "tbody", "tr", "td", "th", "a", "em",
			"strong", "br", "code", "pre", "sub", "sup", "q", "mark", "small", "s", "del", "ins", "kbd", "samp", "var",
			"abbr", "ruby", "rt", "rp", "aside");

	private static final Set<String> ATTRIBUTES = Set.of("href", "src", "alt", "lang", "dir", "colspan", "rowspan",
			"cite");

	private static final String TEXT = "The harbour was closed for nine days while divers looked for the anchor, the port captain said on Monday. ";

	static List<String> attacks() {
		return List.of("<script>alert(1)</script>", "<svg onload=alert(1)><text>x</text></svg>",
				"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
				"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
				"<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data=data:text/html,x></object>",
				"<embed src=x>",
				"<form action=//evil.example><button formaction=javascript:alert(1)>Send</button></form>",
				"<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=//evil.example'>",
				"<link rel=stylesheet href=//evil.example/x.css>", "<template><img src=x onerror=alert(1)></template>",
				"<xmp><img src=x onerror=alert(1)></xmp>", "<textarea></textarea><img src=x onerror=alert(1)>",
				"<title></title><img src=x onerror=alert(1)>",
				"<p style='position:fixed;inset:0;background:url(//evil.example)'>over</p>",
				"<p id=body name=cookie class=x onclick=alert(1)>clobbered</p>",
				"<a href='JaVaScRiPt:alert(1)'>one</a>", "<a href='java&#9;script:alert(1)'>two</a>",
				"<a href='data:text/html,<script>alert(1)</script>'>three</a>", "<a href='vbscript:x'>four</a>",
				"<a href=' &#1;javascript:alert(1)'>five</a>",
				"<a href='//user:pw@evil.example/' target=_blank ping=//evil.example>six</a>",
				"<video poster=//evil.example><track src=x><source srcset=x></video>",
				"<img src='data:image/svg+xml;base64,PHN2Zz4='>", "<img src='data:text/html;base64,PHN2Zz4='>",
				"<img src=x onerror=alert(1) srcset='javascript:alert(1)'>",
				"<img src='data:image/png;base64,\" onerror=alert(1)'>",
				"<p lang='\"><script>alert(1)</script>' dir='\"onclick='>x</p>",
				"<td colspan='1\" onclick=\"alert(1)'>cell</td>", "<plaintext><script>alert(1)</script>");
	}

	private static Extraction extract(String inside) {
		Document page = Jsoup.parse(
				"<html lang=en><title>Harbour reopens</title><body><article><h1>Harbour reopens</h1><p>" + TEXT
						+ "</p><p>" + TEXT + TEXT + "</p>" + inside + "<p>" + TEXT + "</p></article>",
				"https://news.example/2024/harbour");
		return new Extractor().extract(page);
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void writesOnlyTagsAndAttributesOfTheShortList(String attack) {
		String html = extract(attack).html();
		assertThat(html).contains("harbour was closed");
		assertIsSafe(html);
	}

	/**
	 * Reads a body again as a browser would: the tree must hold nothing but what is
	 * allowed.
	 */
	static void assertIsSafe(String html) {
		for (Element element : Jsoup.parse(html).getAllElements()) {
			assertThat(TAGS).contains(element.normalName().replace("#root", "html"));
			for (Attribute attribute : element.attributes()) {
				assertThat(ATTRIBUTES).contains(attribute.getKey());
			}
			if (element.hasAttr("href")) {
				assertThat(element.attr("href")).matches("(?s)(https?://|mailto:).*");
			}
			if (element.hasAttr("cite")) {
				assertThat(element.attr("cite")).matches("(?s)https?://.*");
			}
			if (element.hasAttr("src")) {
				assertThat(element.attr("src"))
					.matches("(?s)(https?://.*|data:image/(png|jpe?g|gif|webp|avif);base64,[\\w+/=%]*)");
			}
		}
	}

	@Test
	void isReadBackAsItWasWritten() {
		String html = extract(String.join("", attacks())).html();
		Document once = Jsoup.parse(html);
		once.outputSettings().prettyPrint(false);
		String twice = Jsoup.parse(once.body().html()).outputSettings(once.outputSettings()).body().html();
		assertThat(twice).isEqualTo(once.body().html());
	}

	@Test
	void makesLinksAbsoluteAndTakesTrackingAway() {
		Document body = Jsoup.parse(extract(
				"<p>As <a href='../port?id=7&utm_source=x&fbclid=1#top'>the port</a> wrote to its captain, and to "
						+ "<a href='mailto:desk@news.example'>the desk</a>, nobody knew of the anchor that was lost.</p>")
			.html());
		assertThat(body.select("a").eachAttr("href")).containsExactly("https://news.example/port?id=7#top",
				"mailto:desk@news.example");
	}

	@Test
	void turnsTextBetweenBreaksIntoParagraphs() {
		Document page = Jsoup.parse("<html lang=en><title>Harbour</title><body><div class=article-body>" + TEXT
				+ "<br><br>" + TEXT + "<br>" + TEXT + "<br><br>" + TEXT + "</div>", "https://news.example/harbour");
		Document body = Jsoup.parse(new Extractor().extract(page).html());
		assertThat(body.select("p")).hasSize(3);
		assertThat(body.select("p").get(1).select("br")).hasSize(1);
	}

	@Test
	void keepsPicturesOfTheWebAndOfThePage() {
		String png = "data:image/png;base64," + "iVBORw0KGgo".repeat(60);
		Document body = Jsoup.parse(extract(
				"<figure><img src='/anchor.jpg' alt='An \"anchor\"'><figcaption>The anchor, found at last</figcaption></figure>"
						+ "<img src='" + png + "' width=400>")
			.html());
		assertThat(body.select("figure img").eachAttr("src")).containsExactly("https://news.example/anchor.jpg", png);
		assertThat(body.select("figure img").first().attr("alt")).isEqualTo("An \"anchor\"");
		assertThat(body.select("figcaption").eachText()).containsExactly("The anchor, found at last");
	}

	@Test
	void keepsThePageAsItWas() {
		Document page = Jsoup.parse("<p>" + TEXT + "<p>" + TEXT + "<script>x</script>", "https://news.example/");
		String before = page.outerHtml();
		new Extractor().extract(page);
		assertThat(page.outerHtml()).isEqualTo(before);
	}

	static Stream<String> hostileFacts() {
		return Stream.of("\"><script>alert(1)</script>", "' onmouseover='alert(1)", "\u202Eevil\u0000\u0007",
				"</title><svg onload=alert(1)>");
	}

	@ParameterizedTest
	@MethodSource("hostileFacts")
	void givesFactsAsPlainWordsWithoutControlCharacters(String hostile) {
		Document page = Jsoup.parse("<title></title><body><h1></h1><p>" + TEXT + TEXT);
		page.title(hostile);
		page.head().appendElement("meta").attr("property", "og:title").attr("content", hostile);
		page.head().appendElement("meta").attr("name", "author").attr("content", hostile);
		page.head().appendElement("meta").attr("property", "article:section").attr("content", hostile);
		page.head().appendElement("meta").attr("property", "og:image").attr("content", "javascript:" + hostile);
		page.head().appendElement("link").attr("rel", "canonical").attr("href", "javascript:" + hostile);
		Extraction found = new Extractor().extract(page);
		assertThat(found.headline() + found.section() + found.authors())
			.doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");
		assertThat(found.address()).isNull();
		assertThat(found.leadImage()).isNull();
	}

}
