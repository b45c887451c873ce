package hemeroteca.extract;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pull quotes stand beside the text, and posts keep their source. */
class QuoteTests {

	private static final String SENTENCE = "“You cannot rest on a ladder, and nobody has come to try it,” she said.";

	private static final String BEGINNING = "<article><h1>Harbour reopens</h1><p>The harbour was closed for nine days while divers looked for the anchor, the port captain said on Monday. "
			+ "It is open again, and the ferries to the islands leave every hour.</p><p>"
			+ "Ada Lund has worked the cranes for nineteen years, and she remembers other anchors. " + SENTENCE
			+ " The port authority did not answer.</p>";

	private static final String END = "<p>Divers found the anchor on Wednesday night under the old mole, forty metres from where it had been lost, and raised it before the tide turned.</p></article>";

	private static Extraction extract(String between) {
		return new Extractor()
			.extract(Jsoup.parse("<html lang=en><title>Harbour reopens</title>" + BEGINNING + between + END,
					"https://www.tidewater.example/a"));
	}

	private static Document body(Extraction found) {
		BodySafetyTests.assertIsSafe(found.html());
		return Jsoup.parseBodyFragment(found.html());
	}

	@ParameterizedTest
	@CsvSource({ "<blockquote><p>%s</p><p>Ada Lund</p></blockquote>",
			"<div class=pull-quote><p>%s</p><p>Ada Lund</p></div>" })
	void setsAQuoteThatTheTextRepeatsBesideIt(String quote) {
		Extraction found = extract(quote.formatted(SENTENCE));
		assertThat(found.text()).containsOnlyOnce("You cannot rest on a ladder");
		assertThat(body(found).select("aside").eachText()).containsExactly(SENTENCE + " Ada Lund");
		assertThat(body(found).select("aside ~ p").text()).startsWith("Divers found the anchor");
	}

	@Test
	void keepsAQuoteThatTheTextDoesNotSayInIt() {
		Extraction found = extract("<blockquote><p>I have asked them to come and climb it with me.</p></blockquote>");
		assertThat(found.text()).contains("I have asked them to come");
		assertThat(body(found).select("blockquote > p").text()).startsWith("I have asked them");
		assertThat(body(found).select("aside, [cite]")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<blockquote class=twitter-tweet><p>The ferry is back!</p>— Port (@port) <a href=https://short.example/port/status/17?ref_src=x>2 May</a></blockquote> | https://short.example/port/status/17
					<blockquote class=instagram-media data-instgrm-permalink=https://pictures.example/p/Cxa7WTS/?utm_source=ig><p>The ferry is back!</p></blockquote> | https://pictures.example/p/Cxa7WTS/
					<blockquote class=tiktok-embed cite=https://clips.example/@port/video/73800875><p>The ferry is back!</p></blockquote> | https://clips.example/@port/video/73800875
					<div class=fb-post data-href=https://faces.example/port/posts/48882><p>The ferry is back!</p></div> | https://faces.example/port/posts/48882
					<blockquote class=bluesky-embed><p>The ferry is back!</p><a href=https://sky.example/profile/port/post/3kx>2 May</a></blockquote> | https://sky.example/profile/port/post/3kx
					<blockquote class=mastodon-embed data-embed-url=https://social.example/@port/11200345/embed><p>The ferry is back!</p></blockquote> | https://social.example/@port/11200345/embed
					""")
	void keepsAPostWithALinkToItsSource(String post, String address) {
		Document body = body(extract(post));
		assertThat(body.select("blockquote").eachAttr("cite")).containsExactly(address);
		assertThat(body.select("blockquote").text()).contains("The ferry is back!");
		assertThat(body.select("blockquote a").eachAttr("href")).containsExactly(address);
		assertThat(body.select("blockquote ~ p").text()).startsWith("Divers found the anchor");
	}

	@Test
	void keepsTheCaptionOfAFilmWithALinkToIt() {
		String film = "<figure><div><iframe src=https://films.example/embed/Q7></iframe></div><figcaption>The ferry leaves.</figcaption></figure>";
		Document body = body(extract(film));
		assertThat(body.select("blockquote[cite=https://films.example/embed/Q7] > p").eachText())
			.containsExactly("The ferry leaves.", "films.example");
		assertThat(body(extract(film.replace("https:", "about:"))).select("blockquote")).isEmpty();
	}

	@Test
	void believesNoAddressThatIsNoneOfAPost() {
		Document body = body(extract("<blockquote class=twitter-tweet cite=javascript:alert(1) data-href=/about><p>"
				+ "I have asked them to come and climb it with me.</p></blockquote>"));
		assertThat(body.select("[cite], blockquote a")).isEmpty();
	}

}
