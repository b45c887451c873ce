package hemeroteca.format;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What agencies send: the parts of their formats, and files made to hurt. */
class NewsTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private final Formats formats = new Formats(Limits.DEFAULT);

	@Test
	void nothingIsLoadedAndNoEntityIsExpanded() throws Exception {
		var page = read(
				"""
						<?xml version="1.0"?>
						<!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf.dtd" [
						<!ENTITY file SYSTEM "file:///etc/hostname"> <!ENTITY % all SYSTEM "http://127.0.0.1:1/x"> %all;
						<!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"> <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
						]>
						<nitf><body><body.head><hedline><hl1>Harbour</hl1></hedline></body.head>
						<body.content><p>One &file; two &c; &lt;three&gt;</p></body.content></body></nitf>""");

		assertThat(page.format()).isEqualTo("NITF");
		assertThat(page.document().select("p").text()).isEqualTo("One &file; two &c; <three>");
	}

	@Test
	void aMillionLaughsAreNotLaughed() {
		var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY l0 \"ha\">");
		for (int i = 1; i < 100; i++) {
			laughs.append("<!ENTITY l")
				.append(i)
				.append(" \"")
				.append("&l%d;".formatted(i - 1).repeat(10))
				.append("\">");
		}
		laughs.append("]><nitf><body><body.content><p>&l99;</p></body.content></body></nitf>");

		assertThat(assertTimeout(SOON, () -> read(laughs.toString())).document().select("p").text()).isEqualTo("&l99;");
	}

	@Test
	void elementsNestedDeepAreLifted() {
		var deep = "<nitf><body><body.content>" + "<block>".repeat(100_000) + "<p>At the bottom</p>";

		assertThat(assertTimeout(SOON, () -> read(deep)).document().select("p").text()).isEqualTo("At the bottom");
	}

	@Test
	void whatSaysWhatAWordMeansIsLeftAwayAroundIt() throws Exception {
		var page = read(
				"""
						<nitf><body><body.content><p>In <location><city>Alderdale</city></location>, <person>Ada Quay</person> paid
						<money unit="EUR">4 euros</money> for <em>bread</em> &amp; <a href="https://a.example/">cheese</a>.</p>
						<bq><block><p>So it goes.</p></block><credit>Ada Quay</credit></bq>
						<media media-type="video"><media-reference mime-type="video/mp4" source="film.mp4"/></media>
						</body.content></body></nitf>""");

		assertThat(page.document().selectFirst("p").html()).isEqualToNormalizingWhitespace(
				"In Alderdale, Ada Quay paid 4 euros for <em>bread</em> &amp; <a href=\"https://a.example/\">cheese</a>.");
		assertThat(page.document().select("blockquote p").text()).isEqualTo("So it goes.");
		assertThat(page.document().select("img")).isEmpty();
	}

	@Test
	void scriptsInAnAgencysTextStayOut() throws Exception {
		var page = read(
				"""
						<newsItem><contentMeta><headline>Harbour</headline></contentMeta><contentSet><inlineXML><html><body>
						<script>alert(1)</script><p onclick="alert(2)">It reopens.</p></body></html></inlineXML></contentSet></newsItem>""");

		assertThat(page.document().select("script, [onclick]")).isEmpty();
		assertThat(page.document().select("p").text()).isEqualTo("It reopens.");
	}

	@Test
	void anOlderItemIsReadToo() throws Exception {
		var page = read(
				"""
						<?xml version="1.0"?><NewsML><NewsItem><NewsManagement><FirstCreated>20060317T080500+0000</FirstCreated></NewsManagement>
						<NewsComponent><NewsLines><HeadLine>Harbour reopens</HeadLine><ByLine>Ada Quay</ByLine></NewsLines>
						<ContentItem><DataContent><nitf><body><body.content><p>It reopens.</p></body.content></body></nitf></DataContent></ContentItem>
						</NewsComponent></NewsItem></NewsML>""");

		assertThat(page.document().select("meta[name=author]").attr("content")).isEqualTo("Ada Quay");
		assertThat(page.document().select("meta[property=og:title]").attr("content")).isEqualTo("Harbour reopens");
		assertThat(page.document().select("meta[property=article:published_time]").attr("content"))
			.isEqualTo("2006-03-17T08:05:00+00:00");
	}

	@Test
	void plainTextInAnItemKeepsItsParagraphs() throws Exception {
		var page = read(
				"<newsItem><contentSet><inlineData contenttype='text/plain'>One.\n\nTwo.</inlineData></contentSet></newsItem>");

		assertThat(page.document().select("p").eachText()).containsExactly("One.", "Two.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<packageItem><groupSet/></packageItem>", "<newsMessage><itemSet/></newsMessage>",
			"<newsItem><contentSet><remoteContent href='a.jpg'/></contentSet></newsItem>" })
	void itemsWithoutATextAreRefused(String xml) {
		assertThatThrownBy(() -> read(xml)).isInstanceOf(Unreadable.class)
			.hasMessage("NewsML without a text: it lists items or brings pictures alone");
	}

	@ParameterizedTest
	@CsvSource({ "20260317T080500Z,2026-03-17T08:05:00Z", "20260317T080500+0100,2026-03-17T08:05:00+01:00",
			"20260317,2026-03-17", "20260317T0805Z,2026-03-17T08:05Z", "March 17,March 17",
			"2026-03-17T08:05:00Z,2026-03-17T08:05:00Z" })
	void daysAreWrittenAsPagesWriteThem(String norm, String day) {
		assertThat(Nitf.day(norm)).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"uri\": \"x\", \"headline\": \"y\"}",
			"{\"uri\":1,\"versioncreated\":2,\"body_text\":\"x\"}\n{\"uri\":1,\"versioncreated\":2,\"body_text\":\"x\"}",
			"{\"uri\":\"x\",\"versioncreated\":\"2026\",\"body_text\":",
			"[{\"uri\":1,\"versioncreated\":2,\"body_text\":\"x\"}]" })
	void otherJsonIsNoItem(String json) throws Exception {
		assertThat(read(json).format()).isEqualTo("plain text");
	}

	@Test
	void jsonNestedDeepIsNoItem() {
		var deep = "{\"uri\":\"x\",\"versioncreated\":\"2026\",\"body_text\":" + "[".repeat(1_000_000);

		assertThat(assertTimeout(SOON, () -> read(deep)).format()).isEqualTo("plain text");
	}

	@Test
	void aSurplusOfElementsInAnItemIsRefused() {
		var many = "{\"uri\":\"x\",\"versioncreated\":\"2026\",\"body_html\":\"" + "<br>".repeat(600_000) + "\"}";

		assertThatThrownBy(() -> read(many)).hasMessage("600,000 elements: more than the limit of 500,000");
	}

	private Page read(String file) throws Unreadable {
		return formats.read("x", file.getBytes(UTF_8));
	}

}
