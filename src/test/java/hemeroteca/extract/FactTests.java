package hemeroteca.extract;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Facts of pages, and who said them. */
class FactTests {

	private static final String TEXT = "<p>The harbour was closed for nine days while divers looked for the anchor, the port captain said on Monday. "
			+ "It is open again, and the ferries to the islands leave every hour.</p>";

	private static Extraction extract(String head, String body) {
		return new Extractor().extract(
				Jsoup.parse("<html lang=en><head>" + head + "</head><body>" + body + TEXT + TEXT.replace("nine", "ten"),
						"https://www.news.example/a/b.html?utm_source=x"));
	}

	@Test
	void everyFactRemembersAllItsWitnesses() {
		Extraction found = extract(
				"<meta property=article:published_time content=2024-05-02><script type=application/ld+json>{\"@type\":\"NewsArticle\","
						+ "\"datePublished\":\"2024-05-03T08:00:00+02:00\"}</script>",
				"<h1>Harbour reopens</h1><p class=date>Updated 4 May 2024</p>");
		assertThat(found.publishedOn()).isEqualTo("2024-05-03");
		assertThat(found.witnesses().get("publishedOn")).containsExactly(
				new Witness("JSON-LD datePublished", "2024-05-03"), new Witness("article:published_time", "2024-05-02"),
				new Witness("text", "2024-05-04"));
		assertThat(found.witnesses().get("publishedAt"))
			.containsExactly(new Witness("JSON-LD datePublished", "2024-05-03T06:00:00Z"));
	}

	@Test
	void takesTheOutletsNameOffTheHeadline() {
		Extraction found = extract("<title>Harbour reopens after nine days - News Example</title>", "");
		assertThat(found.headline()).isEqualTo("Harbour reopens after nine days");
		assertThat(found.outlet()).isEqualTo("News Example");
	}

	@Test
	void prefersPeopleToTheOutletThatSigns() {
		Extraction found = extract(
				"<meta property=og:site_name content='News Example'><meta name=author content='News Example'>",
				"<h1>Harbour reopens</h1><p class=byline>By Ada Byron</p>");
		assertThat(found.authors()).containsExactly("Ada Byron");
	}

	@Test
	void doesNotTrustACanonicalAddressThatIsTheFirstPage() {
		Extraction found = extract("<link rel=canonical href=/>", "");
		assertThat(found.address()).hasToString("https://www.news.example/a/b.html");
	}

	@Test
	void detectsALanguageThatIsDeclaredWrongly() {
		String german = "<p>Der Hafen war neun Tage lang geschlossen, weil Taucher nach dem Anker suchten. Jetzt ist er wieder offen, und die Fähren fahren "
				+ "jede Stunde zu den Inseln, sagte der Hafenmeister am Montag vor der Presse.</p>";
		Extraction found = new Extractor()
			.extract(Jsoup.parse("<html lang=en><title>Hafen</title>" + german + german.replace("neun", "zehn")));
		assertThat(found.language()).isEqualTo("de");
		assertThat(found.witnesses().get("language")).extracting(Witness::source).containsExactly("text", "html lang");
		assertThat(extract("", "").language()).isEqualTo("en");
	}

	@Test
	void readsLinkedDataThatIsBroken() {
		Extraction found = extract(
				"<script type=application/ld+json>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Harbour\nreopens\","
						+ "\"author\":[{\"name\":\"Ada Byron\"},],\"datePublished\":\"2024-05-02\",</script>",
				"");
		assertThat(found.headline()).isEqualTo("Harbour reopens");
		assertThat(found.authors()).isEqualTo(List.of("Ada Byron"));
		assertThat(found.publishedOn()).isEqualTo("2024-05-02");
	}

	@Test
	void keepsTheStandfirstThoughTheTextBeginsWithIt() {
		assertThat(extract(
				"<meta property=og:description content='The harbour was closed for nine days while divers looked for the anchor...'>",
				"")
			.standfirst()).startsWith("The harbour was closed for nine days");
		assertThat(extract("<meta property=og:description content='Ferries leave again after a long silence.'>", "")
			.standfirst()).isEqualTo("Ferries leave again after a long silence.");
	}

}
