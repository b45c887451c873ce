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
	void prefersAPrintedNameToThatOfAnAccount() {
		assertThat(
				extract("<meta name=author content=ada_b>", "<h1>Harbour reopens</h1><p class=byline>By Ada Byron</p>")
					.authors())
			.containsExactly("Ada Byron");
	}

	@Test
	void readsNamesThatStandInElementsOfTheirOwn() {
		assertThat(extract("",
				"<h1>Harbour reopens</h1><div class=byline><span>Ada Byron</span> <span>Anna Maria Lund</span> <span>Rui Miguel Couto</span></div>")
			.authors()).containsExactly("Ada Byron", "Anna Maria Lund", "Rui Miguel Couto");
	}

	@Test
	void takesNoLicenceForAnAuthor() {
		assertThat(extract("",
				"<h1>Harbour reopens</h1><p><a href='https://creativecommons.org/licenses/by/4.0/'>CC-BY 4.0</a></p>")
			.authors()).isEmpty();
	}

	@Test
	void takesTheHeadingThatTheTitleNames() {
		assertThat(extract("<title>Harbour reopens after nine days</title>",
				"<h1>Press office</h1><h1>Harbour reopens after nine days</h1>")
			.headline()).isEqualTo("Harbour reopens after nine days");
	}

	@Test
	void leadsWithThePictureThatIsShownAboveTheText() {
		Extraction found = extract("<meta property=og:image content=/share/branded-card.jpg>",
				"<img src=/logo.svg><h1>Harbour reopens</h1><figure><img src='data:image/gif;base64,R0lGOD' data-lazy-big-src=/a/anchor.jpg>"
						+ "<figcaption>The anchor</figcaption></figure>");
		assertThat(found.leadImage()).isNotNull();
		assertThat(found.leadImage().address()).hasToString("https://www.news.example/a/anchor.jpg");
		assertThat(found.witnesses().get("leadImage")).containsExactly(
				new Witness("first picture", "https://www.news.example/a/anchor.jpg"),
				new Witness("og:image", "https://www.news.example/share/branded-card.jpg"));
	}

	@Test
	void readsTheLargestOfThePicturesThatABrowserMayChoose() {
		Extraction found = extract("",
				"<h1>Harbour reopens</h1><figure><picture><source srcset='/s.jpg 400w,/l.jpg 1200w'><img src=/placeholder.png></picture></figure>");
		assertThat(found.leadImage()).isNotNull();
		assertThat(found.leadImage().address()).hasToString("https://www.news.example/l.jpg");
	}

	@Test
	void doesNotTakeThePortraitOfTheAuthorForTheLeadPicture() {
		Extraction found = extract("<meta property=og:image content=/anchor.jpg>",
				"<h1>Harbour reopens</h1><figure class=byline><img src=/ada.jpg></figure><figure><img src=/authors/ada.jpg></figure>");
		assertThat(found.leadImage()).isNotNull();
		assertThat(found.leadImage().address()).hasToString("https://www.news.example/anchor.jpg");
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
