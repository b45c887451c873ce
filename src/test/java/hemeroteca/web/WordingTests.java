package hemeroteca.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How numbers, days, names and directions are written. */
class WordingTests {

	@ParameterizedTest
	@CsvSource({ "0, 0 bytes", "1, 1 byte", "999, 999 bytes", "1000, 1.0 kB", "96000, 96 kB", "1400000, 1.4 MB",
			"999999, 1.0 MB", "2000000000, 2.0 GB", "5000000000000000, 5000 TB" })
	void writesSizesInPowersOfAThousand(long bytes, String words) {
		assertThat(Wording.size(bytes)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "0, about 1 second", "18, about 18 seconds", "89, about 89 seconds", "90, about 2 minutes",
			"5399, about 90 minutes", "7200, about 2 hours" })
	void roundsWhatIsLeft(long seconds, String words) {
		assertThat(Wording.about(Duration.ofSeconds(seconds))).isEqualTo(words);
	}

	@Test
	void joinsNamesAsASentenceDoes() {
		assertThat(Wording.names(List.of())).isEmpty();
		assertThat(Wording.names(List.of("Ana"))).isEqualTo("Ana");
		assertThat(Wording.names(List.of("Ana", "Bo"))).isEqualTo("Ana and Bo");
		assertThat(Wording.names(List.of("Ana", "Bo", "Cy"))).isEqualTo("Ana, Bo and Cy");
	}

	@ParameterizedTest
	@CsvSource({ "en, English", "pt-BR, Portuguese (Brazil)", "zh-Hant, 'Chinese (Traditional, Traditional Han)'",
			"xx, xx", "not a tag, not a tag" })
	void namesLanguages(String tag, String name) {
		assertThat(Wording.language(tag)).satisfiesAnyOf((it) -> assertThat(it).isEqualTo(name),
				(it) -> assertThat(it).startsWith("Chinese").doesNotContain("zh"));
	}

	@Test
	void writesTheFirstAndTheLastYears() {
		assertThat(new Day(LocalDate.of(1, 1, 1)).full()).isEqualTo("Monday, 1 January 1");
		assertThat(new Day(LocalDate.of(9999, 12, 31)).full()).isEqualTo("Friday, 31 December 9999");
		assertThat(new Day(LocalDate.of(1, 1, 1)).path()).isEqualTo("/days/0001-01-01");
	}

	@ParameterizedTest
	@CsvSource({ "ar, x, rtl", "he-IL, x, rtl", "fa, x, rtl", "en, سوق, ", ", سوق, rtl", ", 12 سوق, rtl", ", market, ",
			", 12, " })
	void readsTheDirectionFromTheLanguageOrElseFromTheWords(String language, String words, String direction) {
		assertThat(Direction.of(language, words)).isEqualTo(direction);
	}

	@Test
	void linksTheNeighboursAndTheEndsOfAList() {
		var pages = Pages.of(5, 40, "/?page=%d"::formatted);
		assertThat(pages.numbers()).extracting(Pages.Number::label)
			.containsExactly("1", "…", "3", "4", "5", "6", "7", "…", "40");
		assertThat(pages.previous()).isEqualTo("/?page=4");
		assertThat(Pages.of(1, 1, "/?page=%d"::formatted)).isNull();
		assertThat(Pages.of(40, 40, "/?page=%d"::formatted).next()).isNull();
	}

	@Test
	void takesMarkedTextApartAndPutsItTogether() {
		var pieces = Piece.of("a [b] c [d]", "[", "]");
		assertThat(pieces).containsExactly(new Piece("a ", "b"), new Piece(" c ", "d"));
		assertThat(Piece.text(pieces)).isEqualTo("a b c d");
		assertThat(Piece.of("open [ended", "[", "]")).containsExactly(new Piece("open [ended", null));
		assertThat(Piece.of("", "[", "]")).containsExactly(new Piece("", null));
	}

	@ParameterizedTest
	@CsvSource({ "https://www.a.example/x?y, a.example", "http://a.example, a.example" })
	void linksAddressesOfTheWeb(String address, String host) {
		assertThat(Addresses.link(address)).isEqualTo(new Link(host, address));
	}

	@ParameterizedTest
	@CsvSource({ "javascript:alert(1)", "data:text/html;x", "//a.example", "JaVaScRiPt://http://a", "''" })
	void linksNothingElse(String address) {
		assertThat(Addresses.link(address)).isNull();
	}

}
