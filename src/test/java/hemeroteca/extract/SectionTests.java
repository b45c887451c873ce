package hemeroteca.extract;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sections, the path to them, and tags: what a reader may read of them. */
class SectionTests {

	private static final String TEXT = "<p>The harbour was closed for nine days while divers looked for the anchor, the port captain said on Monday. "
			+ "Talk of climate change does not worry him; Ada Byron and the co-op do, and so does re:publica.</p>";

	private static final String TRAIL = "<script type=application/ld+json>{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
			+ "{\"name\":\"The Tidewater\",\"item\":\"https://www.tidewater.example/\"},{\"item\":{\"@id\":\"/world\",\"name\":\"World\"}},"
			+ "{\"name\":\"Europe\",\"item\":\"/world/europe\"},{\"name\":\"Harbour reopens after nine days\"}]}</script>";

	private static Extraction extract(String head, String body) {
		return new Extractor().extract(Jsoup.parse(
				"<html lang=en><head><meta property=og:site_name content=Tidewater>" + head + "</head><body>" + body
						+ "<h1>Harbour reopens after nine days</h1>" + TEXT + TEXT.replace("nine", "ten"),
				"https://www.tidewater.example/7.html"));
	}

	private static Extraction tagged(String keywords) {
		return extract("<meta name=keywords content=\"" + keywords + "\">", "");
	}

	@Test
	void givesThePathThatTheTrailTells() {
		Extraction found = extract(TRAIL, "");
		assertThat(found.section()).isEqualTo("Europe");
		assertThat(found.sections()).containsExactly("World", "Europe");
	}

	@Test
	void givesThePathAroundTheSectionThatThePageNames() {
		Extraction found = extract("<meta property=article:section content=world>" + TRAIL, "");
		assertThat(found.section()).as("in the spelling of the trail").isEqualTo("World");
		assertThat(found.sections()).containsExactly("World", "Europe");
	}

	@Test
	void givesNoPathThatDoesNotLeadToTheSection() {
		assertThat(extract("<meta property=article:section content=Harbours>" + TRAIL, "").sections())
			.containsExactly("Harbours");
		assertThat(extract("", "").sections()).isEmpty();
	}

	@Test
	void readsATrailThatIsOnlyShown() {
		Extraction found = extract("",
				"<nav aria-label=Breadcrumb><a href=/>Start</a> › <a href=/w>World ›</a> › <a href=/w/e>Europe</a></nav>");
		assertThat(found.sections()).containsExactly("World", "Europe");
		assertThat(found.section()).isEqualTo("Europe");
	}

	@Test
	void takesTheFirstOfSectionsThatAreListedAsOne() {
		Extraction found = extract("<meta property=article:section content='Business,Small Business'>", "");
		assertThat(found.section()).isEqualTo("Business");
		assertThat(found.sections()).containsExactly("Business", "Small Business");
		assertThat(extract("<meta property=article:section content='Arts, Books and Music'>", "").section())
			.isEqualTo("Arts, Books and Music");
	}

	@ParameterizedTest
	@CsvSource({ "news_news", "null", "Uncategorized", "{$category}", "tidewater.example", "Tidewater", "articles",
			"type:story", "12345678", "'Divers found the anchor that the ferry had lost, and it is open.'" })
	void passesOverWhatIsNoSection(String key) {
		Extraction found = extract("<meta property=article:section content=\"" + key + "\">" + TRAIL, "");
		assertThat(found.section()).isEqualTo("Europe");
		assertThat(extract("<meta property=article:section content=\"" + key + "\">", "").section()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "crime-safety, Crime safety", "#Harbours, Harbours", "Category: Ports, Ports",
			"region-de-los-rios, Región de los Ríos" })
	void writesASectionAsAReaderWould(String written, String section) {
		assertThat(
				extract("<meta property=article:section content=\"" + written + "\">", "<a>Región de los Ríos</a><br>")
					.section())
			.isEqualTo(section);
	}

	@ParameterizedTest
	@CsvSource({ "smg2_news", "NLP Category: General", "type:story", "id-1234", "@aa-river", "contentId: 15cd",
			"content-type: Feature", "cce15240-c52a-4887-a61a-cd64701d6596", "[NAME]", "100312362",
			"Ada PROFESSIONAL_ATHLETE", "ada@tidewater.example", "…" })
	void leavesTheKeysOfPublishingSystems(String key) {
		assertThat(tagged("Ferries; " + key).tags()).containsExactly("Ferries");
		assertThat(tagged(key).tags()).isEmpty();
	}

	@Test
	void keepsTagsThatOnlyLookLikeKeys() {
		assertThat(tagged("re:publica; Spaceport V: Return; C64; 2024; under $2500; Halle/Saale; Tag:Ports").tags())
			.containsExactly("re:publica", "Spaceport V: Return", "C64", "2024", "under $2500", "Halle/Saale", "Ports");
	}

	@Test
	void partsWordsThatWereJoinedForAnAddress() {
		assertThat(tagged("climate-change, ada-byron, co-op, lost-anchor").tags()).as("as the page spells them")
			.containsExactly("climate change", "Ada Byron", "co-op", "lost anchor");
		assertThat(tagged("drop-off, lost anchor").tags()).as("others have spaces: the hyphen is meant")
			.containsExactly("drop-off", "lost anchor");
	}

	@Test
	void namesATagOnce() {
		assertThat(tagged("Ports, ports, Pórts, Ferries").tags()).containsExactly("Ports", "Ferries");
	}

	@Test
	void spellsTheOutletAsPeopleDo() {
		String publisher = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"%s\"}}</script>";
		assertThat(outlet("theprovince", publisher.formatted("The Province"))).isEqualTo("The Province");
		assertThat(outlet("The Province", publisher.formatted("theprovince"))).isEqualTo("The Province");
		assertThat(outlet("The Province", publisher.formatted("Province Media Inc"))).isEqualTo("The Province");
		assertThat(outlet("Jamaica Post -", "")).isEqualTo("Jamaica Post");
	}

	private static String outlet(String site, String head) {
		return String.valueOf(
				new Extractor()
					.extract(Jsoup.parse("<meta property=og:site_name content='" + site + "'>" + head + TEXT,
							"https://x.example/"))
					.outlet());
	}

	@Test
	void tellsTheOutletsDomain() {
		assertThat(extract("", "").outletDomain()).hasValue("tidewater.example");
	}

}
