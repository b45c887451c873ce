package hemeroteca.query;

import java.util.List;
import java.util.stream.IntStream;

import hemeroteca.query.Clause.All;
import hemeroteca.query.Clause.Any;
import hemeroteca.query.Clause.Fuzzy;
import hemeroteca.query.Clause.Has;
import hemeroteca.query.Clause.In;
import hemeroteca.query.Clause.Not;
import hemeroteca.query.Clause.Pattern;
import hemeroteca.query.Clause.Phrase;
import hemeroteca.query.Clause.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrammarTests {

	private static Reading read(String query) {
		return Grammar.read(query, 256);
	}

	private static Clause clause(String query) {
		var reading = read(query);
		assertThat(reading.complaints()).as(query).isEmpty();
		assertThat(reading.root()).as(query).isNotNull();
		return reading.root();
	}

	private static Word word(String text) {
		return new Word(text);
	}

	@Test
	void wantsAllWords() {
		assertThat(clause("Harbour strike")).isEqualTo(new All(List.of(word("Harbour"), word("strike"))));
		assertThat(clause("harbour AND strike")).isEqualTo(clause("harbour strike"));
		assertThat(clause("(harbour (strike ferry))")).isEqualTo(clause("harbour strike ferry"));
	}

	@Test
	void keepsWordsAsTheyAreTyped() {
		for (String text : List.of("d'été", "twenty-one", "Ødegård", "12:30", "C:", "C:\\temp", "C++", "Trump:", "a:b",
				"foo::bar", "ftp://host/file", "U.S.", "#metoo", "港口罢工", "💥", "צה\"ל", "می‌خواهم", "or", "not")) {
			assertThat(clause(text)).isEqualTo(word(text));
		}
	}

	@Test
	void offersAChoiceOfTheTwoNeighboursOfOr() {
		assertThat(clause("harbour strike OR ferry crew")).isEqualTo(
				new All(List.of(word("harbour"), new Any(List.of(word("strike"), word("ferry"))), word("crew"))));
		assertThat(clause("strike|ferry OR crew")).isEqualTo(clause("strike OR ferry OR crew"))
			.isEqualTo(new Any(List.of(word("strike"), word("ferry"), word("crew"))));
		assertThat(clause("(harbour strike) OR ferry"))
			.isEqualTo(new Any(List.of(new All(List.of(word("harbour"), word("strike"))), word("ferry"))));
	}

	@Test
	void readsAChainOfOrToItsEnd() {
		var words = IntStream.range(0, 59).mapToObj((i) -> "topic" + i).toList();
		var any = (Any) clause(String.join(" OR ", words) + " OR \"harbour strike\"");

		assertThat(any.clauses()).hasSize(60).endsWith(new Phrase("harbour strike", 0));
	}

	@Test
	void leavesOut() {
		assertThat(clause("-strike")).isEqualTo(new Not(word("strike")))
			.isEqualTo(clause("NOT strike"))
			.isEqualTo(clause("−strike"));
		assertThat(clause("-\"a b\"")).isEqualTo(new Not(new Phrase("a b", 0)));
		assertThat(clause("-(a b)")).isEqualTo(new Not(new All(List.of(word("a"), word("b")))));
		assertThat(clause("-outlet:post")).isEqualTo(new Not(new In(Field.OUTLET, word("post"))))
			.isEqualTo(clause("outlet:-post"));
		assertThat(clause("-lang:de")).isEqualTo(new Not(new In(Field.LANGUAGE, word("de"))))
			.isEqualTo(clause("lang:-german"));
		assertThat(clause("-(-strike)")).isEqualTo(word("strike"));
		assertThat(clause("harbour - strike -- x")).isEqualTo(clause("harbour strike x"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"crane  drivers\"", "“crane drivers”", "„crane drivers“", "«crane drivers»",
			"»crane drivers«", "「crane drivers」", "『crane drivers』", "＂crane drivers＂", "\" crane　drivers \"" })
	void knowsEveryQuotationMark(String query) {
		assertThat(clause(query)).isEqualTo(new Phrase("crane drivers", 0));
	}

	@Test
	void keepsOneKindOfQuotationMarksWithinAnother() {
		assertThat(clause("“the ship «Elsa»”")).isEqualTo(new Phrase("the ship «Elsa»", 0));
	}

	@Test
	void readsWordsNearEachOther() {
		assertThat(clause("“near words”~7")).isEqualTo(new Phrase("near words", 7));
		assertThat(clause("\"near words\"~")).isEqualTo(new Phrase("near words", 5));
		assertThat(read("\"near words\"~99999999999").root()).isEqualTo(new Phrase("near words", 100));
	}

	@ParameterizedTest
	@CsvSource({ "harb*, harb*", "wor?d, wor?d", "*bour, *bour", "'(harb*,)', harb*", "港*, 港*", "ha**r, ha*r",
			"harb＊, harb*", "a*bou?r, a*bou?r" })
	void readsPatterns(String query, String pattern) {
		assertThat(clause(query)).isEqualTo(new Pattern(pattern));
	}

	@ParameterizedTest
	@ValueSource(strings = { "end?", "end??", "end?!", "「end？", "¿end?", "end？" })
	void readsAQuestionAsAQuestion(String query) {
		assertThat(read(query).wanted().getFirst()).isNotInstanceOf(Pattern.class);
	}

	@ParameterizedTest
	@CsvSource({ "*a*, a", "a*, a", "?b, b", "*ab, ab", "ab*c?d?e?f?g?h?i, " })
	void readsPatternsThatFitNearlyEverythingAsWords(String query, String word) {
		var reading = read(query);

		assertThat(reading.complaints()).singleElement().asString().contains(query, "it was read as words.");
		assertThat(reading.root()).isEqualTo((word != null) ? word(word) : new Phrase("ab c d e f g h i", 0));
	}

	@Test
	void readsFuzzyWords() {
		assertThat(clause("fuzz~")).isEqualTo(new Fuzzy("fuzz", 1));
		assertThat(clause("harbour~")).isEqualTo(new Fuzzy("harbour", 2)).isEqualTo(clause("harbour~2,"));
		assertThat(clause("harbour~1")).isEqualTo(new Fuzzy("harbour", 1));
		assertThat(clause("harbour~0")).isEqualTo(word("harbour"));
		assertThat(read("ab~").root()).isEqualTo(word("ab"));
		assertThat(read("harbour~9").root()).isEqualTo(new Fuzzy("harbour", 2));
		assertThat(read("harb*r~").root()).isEqualTo(new Pattern("harb*r"));
	}

	@Test
	void boundsWhatLooksThroughTheIndex() {
		var reading = read("*harbour* ".repeat(100) + "crane~ ".repeat(50));

		assertThat(reading.wanted().stream().filter(Pattern.class::isInstance)).hasSize(1);
		assertThat(((All) reading.root()).clauses()).filteredOn(Pattern.class::isInstance).hasSize(4);
		assertThat(((All) reading.root()).clauses()).hasSize(150).filteredOn(Fuzzy.class::isInstance).isEmpty();
		assertThat(reading.complaints()).first()
			.asString()
			.isEqualTo("There are too many words with *, ? or ~; “*harbour*” was read as a word.");
	}

	@Test
	void looksInFields() {
		assertThat(clause("headline:harbour")).isEqualTo(new In(Field.HEADLINE, word("harbour")));
		assertThat(clause("Author:\"Ada Byron\"")).isEqualTo(new In(Field.BYLINE, new Phrase("Ada Byron", 0)));
		assertThat(clause("ｔａｇ：harb*")).isEqualTo(new In(Field.TAG, new Pattern("harb*")));
		assertThat(clause("section:(city OR -sport)"))
			.isEqualTo(new In(Field.SECTION, new Any(List.of(word("city"), new Not(word("sport"))))));
		assertThat(clause("standfirst:12:30")).isEqualTo(new In(Field.STANDFIRST, word("12:30")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lang:de", "language:German", "LANG:de-AT", "lang:deu", "lang:\"german\"" })
	void knowsLanguagesByCodeAndByName(String query) {
		assertThat(clause(query)).isEqualTo(new In(Field.LANGUAGE, word("de")));
	}

	@Test
	void readsAddressesWhole() {
		String address = "https://en.wikipedia.org/wiki/Ferry_(boat)?old=1&x=*";
		assertThat(clause("https://a.org/x?y=1:2,")).isEqualTo(new In(Field.ADDRESS, word("https://a.org/x?y=1:2")));
		assertThat(clause("(see https://a.org/b_(c))"))
			.isEqualTo(new All(List.of(word("see"), new In(Field.ADDRESS, word("https://a.org/b_(c)")))));
		assertThat(clause(address)).isEqualTo(new In(Field.ADDRESS, new Pattern(address)));
		assertThat(clause("site:https://www.zeit.de/")).isEqualTo(new In(Field.SITE, word("www.zeit.de")));
		assertThat(clause("site:(*.zeit.de OR b-c.org)"))
			.isEqualTo(new In(Field.SITE, new Any(List.of(new Pattern("*.zeit.de"), word("b-c.org")))));
	}

	@Test
	void asksForFeatures() {
		assertThat(clause("is:edited")).isEqualTo(new Has(Feature.EDITED));
		assertThat(clause("-has:Picture")).isEqualTo(new Not(new Has(Feature.PICTURE)));
		assertThat(clause("has:author")).isEqualTo(new Has(Feature.BYLINE));
	}

	@Test
	void readsTheFirstOfTenThousandWords() {
		assertThat(Grammar.read("harbour ".repeat(10_000), 64).complaints())
			.containsExactly("Only the first 64 of 10,000 words were read.");
		assertThat(((All) Grammar.read("harbour ".repeat(10_000), 64).root()).clauses()).hasSize(64);
		assertThat(Grammar.read("\"a b c d e\" f", 3).root()).isEqualTo(new Phrase("a b c", 0));
		assertThat(Grammar.read("港口罢工", 1).root()).isEqualTo(word("港口"));
		assertThat(Grammar.read("a OR b OR c", 2)).isEqualTo(
				new Reading(new Any(List.of(word("a"), word("b"))), List.of("Only the first 2 of 3 words were read.")));
	}

	@Test
	void saysWhatItReadOtherwise() {
		assertMistake("outlett:post", "outlett post", "“outlett:” is no field; it was read as words.");
		assertMistake("-outlett:post", "-(outlett post)", "“outlett:” is no field; it was read as words.");
		assertMistake("on:2025-13-01", "on 2025-13-01", "“on:2025-13-01” is no day; it was read as words.");
		assertMistake("has:wings", "has wings", "“has:wings” cannot be asked for; it was read as words.");
		assertMistake("lang:klingon", "lang klingon", "“lang:klingon” is no language; it was read as words.");
		assertMistake("lang:(de OR klingon)", "lang:de", "“klingon” is no language; it was left out.",
				"OR needs something on both sides; it was left out.");
		assertMistake("headline:outlet:post", "headline:(outlet post)",
				"“outlet:” stands within another field; it was read as words.");
		assertMistake("headline: post", "headline post",
				"“headline:” needs its words right behind it; it was read as a word.");
		assertMistake("headline:\"\" a", "a", "“headline:” has nothing to look for; it was left out.");
		assertMistake("\"harbour strike", "\"harbour strike\"", "The quotation mark was never closed.");
		assertMistake("a OR (b c", "a OR (b c)", "A bracket was never closed.");
		assertMistake("a) b", "a b", "A bracket was closed that was never opened.");
		assertMistake("Portland OR", "Portland", "OR needs something on both sides; it was left out.");
		assertMistake("OR a", "a", "OR needs something on both sides; it was left out.");
		assertMistake("a NOT", "a", "NOT needs something behind it; it was left out.");
		assertMistake("?!", "", "“?!” holds no word to look for.");
		assertMistake("harbour~3", "harbour~", "At most 2 letters may differ; “harbour~3” was read so.");
	}

	private static void assertMistake(String query, String typed, String... complaints) {
		assertThat(read(query).complaints()).as(query).containsExactly(complaints);
		assertThat(read(query).typed()).isEqualTo(typed);
	}

	@Test
	void complainsShortlyAndNotForever() {
		var days = IntStream.range(0, 50).mapToObj((i) -> "on:" + i + "x".repeat(500)).toList();
		var reading = read("nofield:y ".repeat(20) + String.join(" ", days));

		assertThat(reading.complaints()).hasSize(8).allSatisfy((sentence) -> assertThat(sentence).hasSizeLessThan(120));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u0000", "\u200F" })
	void asksForNothing(String query) {
		assertThat(read(query)).isEqualTo(new Reading(null, List.of()));
	}

	@Test
	void readsBracketsSixteenDeep() {
		String deep = "a OR (b ".repeat(16) + "c" + ")".repeat(16);
		assertThat(read(deep).complaints()).isEmpty();
		assertThat(read(deep).typed()).isEqualTo(deep);

		assertThat(read("a OR (b ".repeat(20) + "c" + ")".repeat(20)).complaints())
			.containsExactly("Brackets within brackets are read 16 deep; deeper ones were left out.");
		assertThat(clause("(".repeat(16) + "c" + ")".repeat(16))).isEqualTo(word("c"));
	}

}
