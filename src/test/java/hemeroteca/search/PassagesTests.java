package hemeroteca.search;

import hemeroteca.query.Grammar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PassagesTests {

	private static final String LONG = "The harbour lay still. ".repeat(40) + "\n"
			+ "Nobody had asked the pilots, who sat in the mission house and played cards until the kettle boiled over and the strike was an hour old.\n"
			+ "The weather held. A crane driver named Ødegård counted the ships, and the ships were thirty-one.";

	private static Marked passages(String text, String query) {
		return Passages.of(text, "en", new Marks(Grammar.read(query, 64).wanted()));
	}

	private static String hits(Marked marked) {
		return String.join("|", marked.pieces().stream().filter(Marked.Piece::hit).map(Marked.Piece::text).toList());
	}

	@ParameterizedTest
	@CsvSource({ "strike, strike", "STRIKE, strike", "odegard, Ødegård", "ships, ships|ships",
			"'\"mission house\"', mission house", "count*, counted", "kettle ships, kettle|ships|ships",
			"'\"house mission\"', ''", "quay, ''" })
	void marksWhatTheIndexFinds(String query, String hits) {
		assertThat(hits(passages(LONG, query))).isEqualTo(hits);
	}

	@Test
	void prefersPassagesThatHoldMoreOfTheWords() {
		assertThat(passages(LONG, "harbour ships weather counted").text()).contains("thirty-one");
	}

	@Test
	void showsTwoShortPassagesOfWholeWords() {
		var marked = passages(LONG, "kettle weather");

		assertThat(marked.text()).hasSizeLessThan(240).contains(" … ");
		assertThat(LONG).contains(marked.text().replace("…", "").split("  ")[0].strip());
		for (String word : marked.text().replace("…", " ").strip().split("\\s+")) {
			assertThat(LONG).containsPattern("(?<!\\pL)" + java.util.regex.Pattern.quote(word) + "(?!\\pL)");
		}
	}

	@Test
	void beginsWithTheTextWhereItHoldsNone() {
		assertThat(passages(LONG, "quay").text()).startsWith("The harbour lay still.")
			.endsWith("…")
			.hasSizeLessThan(110);
		assertThat(passages("", "quay").isEmpty()).isTrue();
		assertThat(passages("Short.", "quay").text()).isEqualTo("Short.");
	}

	@Test
	void readsScriptsThatFoldOtherwise() {
		assertThat(hits(passages("Die Straße ist lang. Der Weg ist kurz.", "strasse"))).isEqualTo("Straße");
		assertThat(hits(passages("港は静かだった。船は港の外で待っている。", "港"))).isEqualTo("港|港");
		assertThat(hits(passages("Город молчал. Порт стоял весь день.", "ПОРТ"))).isEqualTo("Порт");
		assertThat(hits(passages("أضرب عمال المرفأ. توقفت السفن.", "السفن"))).isEqualTo("السفن");
	}

	@Test
	void isNotLedAstrayByLettersInsideAWord() {
		assertThat(hits(passages("Hearts and parts. The art of rest.", "art"))).isEqualTo("art");
	}

	@Test
	void staysWithinBoundsOnATextWithoutAnyEnd() {
		assertThat(passages("word ".repeat(300_000) + "needle", "word").text()).hasSizeLessThan(240);
		assertThat(passages("𝒳".repeat(5_000), "quay").text()).hasSizeLessThan(240);
	}

}
