package hemeroteca.extract;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of the days in a page is that of the article. */
class DaysTests {

	private static final String DATA = "<meta property=article:published_time content=2024-05-02T08:00:00Z>";

	private static final String TEXT = """
			<p>The harbour was closed for nine days while divers looked for the anchor, the port captain said. It is open
			again, and the ferries to the islands leave every hour.</p><p>For nine days nobody could leave, and the
			shops of the island sold their last bread on Friday, as the mayor told this newspaper.</p>""";

	private static Extraction read(String head, String above, String below) {
		return new Extractor().extract(Jsoup.parse("<html lang=en><head>" + head + "</head><body><main>" + above
				+ "<h1>Harbour reopens</h1>" + below + "</main>", "https://news.example/a/harbour"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<p>By Ada Byron</p><p>6 June 2024</p>                              | 2024-06-06
			<p>Published 6 June 2024</p><p>Updated 8 June 2024</p>              | 2024-06-06
			<p>Updated 6 June 2024</p>                                         | 2024-05-02
			<p>Last updated:</p><p>6 June 2024</p>                             | 2024-05-02
			<p>2 May 2024</p><p>6 June 2024</p>                                | 2024-05-02
			<p>6 June 2024, first published 2 May 2024</p>                     | 2024-05-02
			<p>Event: 6 June 2024</p>                                          | 2024-05-02
			<p>05.02.2024</p>                                                  | 2024-05-02
			<blockquote><p>A reader, 6 June 2024</p></blockquote>              | 2024-05-02
			""")
	void believesADayThatStandsBesideTheHeadlineBeforeOneThatIsPrintedNowhere(String below, String day) {
		assertThat(read(DATA, "", below + TEXT).publishedOn()).isEqualTo(day);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			"Harbour reopens | World | NE | 03.05.2024"   | 2024-05-03
			"Harbour reopens - 3 May 2024"                | 2024-05-03
			"Harbour reopens – May 3, 2024"               | 2024-05-03
			"Harbour reopens on 3 May 2024"               | 2024-04-24
			"Harbour reopens - Week of 3 May 2024"        | 2024-04-24
			""")
	void believesADayThatTheTitleEndsWithBeforeThatOfACaption(String title, String day) {
		String caption = "<figure><p>Divers at the mole, 24 April 2024</p></figure>";
		assertThat(read("<title>" + title + "</title>", "", caption + TEXT).publishedOn()).isEqualTo(day);
		assertThat(read(DATA + "<title>" + title + "</title>", "", TEXT).publishedOn()).isEqualTo("2024-05-02");
	}

	@Test
	void remembersTheDataThatSayAnotherDay() {
		var found = read(DATA, "", "<p>6 June 2024</p>" + TEXT);
		assertThat(found.witnesses().get("publishedOn")).containsExactly(new Witness("text", "2024-06-06"),
				new Witness("article:published_time", "2024-05-02"));
	}

	@ParameterizedTest
	@CsvSource({ "en,3/4/2025,2025-03-04", "en-GB,3/4/2025,2025-04-03", "de,3.4.2025,2025-04-03",
			"en,3.4.2025,2025-04-03" })
	void readsNumbersInTheOrderOfTheCountry(String language, String printed, String day) {
		var page = Jsoup.parse("<html lang=" + language + "><h1>Harbour reopens</h1><p>" + printed + "</p>" + TEXT,
				"https://news.example/a/harbour");
		assertThat(new Extractor().extract(page).publishedOn()).isEqualTo(day);
	}

	@Test
	void prefersTheDayBesideTheHeadlineToAFilesDay() {
		assertThat(read("<meta name=dcterms.date content=2024-05-02>", "", "<p>6 June 2024</p>" + TEXT).publishedOn())
			.isEqualTo("2024-06-06");
	}

	@Test
	void doesNotTakeTheDaysOfTeasersThatAreMarkedLikeTheArticles() {
		var teasers = "<ul><li>A <time itemprop=datePublished datetime=2024-07-01>x</time><li>B <time itemprop=datePublished datetime=2024-07-02>y</time></ul>";
		assertThat(read("<meta name=date content=2024-05-02>", "", TEXT + teasers).publishedOn())
			.isEqualTo("2024-05-02");
	}

	@Test
	void readsTheDayThatTheTextBeginsWith() {
		assertThat(read("", "<p>Today is Sunday, 9 June 2024</p>".repeat(1) + "<p>News</p>".repeat(9),
				TEXT.replaceFirst("<p>", "<p>6 June 2024. "))
			.publishedOn()).isEqualTo("2024-06-06");
	}

	@Test
	void asksTheScriptsWhereThePageIsSilent() {
		assertThat(read("<script>window.page = {\"title\":\"x\",\"published_at\":\"2024-05-02T08:00:00Z\"}</script>",
				"", TEXT)
			.witnesses()
			.get("publishedOn")).containsExactly(new Witness("script", "2024-05-02"));
	}

	@Test
	void readsTheLineBelowTheTextThatSaysWhenItWasPublished() {
		var footer = "<div><p>This entry was posted on 6 June 2024 at nine.</p></div><ul class=comments><li>Bea, 7 June 2024</ul>";
		assertThat(read("", "", TEXT + footer).publishedOn()).isEqualTo("2024-06-06");
	}

}
