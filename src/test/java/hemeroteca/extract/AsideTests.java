package hemeroteca.extract;

import java.time.Instant;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What has a field of its own beside the body: corrections, notices, entries. */
class AsideTests {

	private static final String STORY = "<p>The harbour of Alderdale opened again on Monday, four months after the storm, "
			+ "and the first ferry left at noon with thirty passengers, most of them from the islands.</p>"
			+ "<p>The council paid for the wall, the county for the dredging, and nobody has yet paid for the lights.</p>";

	private static Extraction extract(String head, String body) {
		return new Extractor().extract(Jsoup.parse("<head>" + head + "</head><body>" + body + "<a href='/'>Home</a>",
				"https://news.example/2025/04/harbour-opens-again"));
	}

	@Test
	void findsACorrectionBelowTheText() {
		Extraction found = extract("", "<article><h1>Harbour opens again</h1>" + STORY
				+ "<p><em>This article was amended on 8 April 2025. The ferry left at noon, not at one.</em></p></article>");
		assertThat(found.corrections())
			.containsExactly("This article was amended on 8 April 2025. The ferry left at noon, not at one.");
	}

	@Test
	void findsACorrectionUnderAHeadingOfItsOwn() {
		Extraction found = extract("", "<article><h1>Hafen wieder offen</h1>" + STORY
				+ "<h4>Korrektur</h4><p>Die Fähre fuhr um zwölf, nicht um eins.</p></article>");
		assertThat(found.corrections()).containsExactly("Die Fähre fuhr um zwölf, nicht um eins.");
	}

	@Test
	void takesNoTextAboutCorrectionsForOne() {
		Extraction found = extract("", "<article><h1>Harbour opens again</h1>" + STORY
				+ "<p>The map needs correction, the pilots say, and an earlier version of this chart was better.</p>"
				+ "</article><div class='related'><a href='/x'>Correction: the tide tables of last week</a></div><p>Corrections: if you find a mistake, write to the editors, and they will look into it.</p>");
		assertThat(found.corrections()).isEmpty();
	}

	@Test
	void keepsTheNoticeOfAPaywall() {
		Extraction found = extract("", "<article><h1>Harbour opens again</h1>" + STORY
				+ "</article><p>Subscribe to continue reading this article.</p>");
		assertThat(found.paywall()).isEqualTo("Subscribe to continue reading this article.");
	}

	@Test
	void anArticleHasNeitherNoticeNorEntries() {
		Extraction found = extract("", "<article><h1>Harbour opens again</h1>" + STORY + "</article>");
		assertThat(found.paywall()).isNull();
		assertThat(found.entries()).isEmpty();
		assertThat(found.corrections()).isEmpty();
	}

	@Test
	void readsTheEntriesOfALiveBlogFromItsData() {
		String entry = "{\"@type\":\"BlogPosting\",\"headline\":\"Entry %d\",\"datePublished\":\"2025-04-07T1%d:00:00+02:00\","
				+ "\"articleBody\":\"<p>First & last.</p>Second\\nthird\"}";
		Extraction found = extract(
				"<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Harbour opens again\","
						+ "\"liveBlogUpdate\":[" + entry.formatted(3, 3) + "," + entry.formatted(2, 2) + ","
						+ entry.formatted(1, 1) + "]}</script>",
				"<article><h1>Harbour opens again</h1>" + STORY + "</article>");
		assertThat(found.kind()).isEqualTo(Kind.LIVE_BLOG);
		assertThat(found.entries()).extracting(Entry::headline).containsExactly("Entry 3", "Entry 2", "Entry 1");
		assertThat(found.entries().get(0).time()).isEqualTo(Instant.parse("2025-04-07T11:00:00Z"));
		assertThat(found.entries().get(0).html()).isEqualTo("<p>First &amp; last.</p>\n<p>Second</p>\n<p>third</p>");
	}

	@Test
	void readsTheEntriesOfALiveBlogFromThePage() {
		StringBuilder parts = new StringBuilder();
		for (int hour = 9; hour < 15; hour++) {
			parts.append(
					"<section class='entry'><time datetime='2025-04-07T%02d:30:00Z'>%d.30</time><h2>At %d</h2>%s</section>"
						.formatted(hour, hour, hour, STORY));
		}
		Extraction found = extract(
				"<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Harbour opens again\"}</script>",
				"<main><h1>Harbour opens again</h1>" + parts + "</main>");
		assertThat(found.entries()).hasSize(6);
		assertThat(found.entries().get(0).time()).isEqualTo(Instant.parse("2025-04-07T09:30:00Z"));
		assertThat(found.entries().get(0).headline()).isEqualTo("At 9");
		assertThat(found.entries().get(0).html()).startsWith("<p>The harbour of Alderdale");
	}

}
