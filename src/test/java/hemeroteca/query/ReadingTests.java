package hemeroteca.query;

import java.util.List;

import hemeroteca.query.Clause.Fuzzy;
import hemeroteca.query.Clause.Pattern;
import hemeroteca.query.Clause.Phrase;
import hemeroteca.query.Clause.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private static Reading read(String query) {
		return Grammar.read(query, 256);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "harbour;``;harbour", "-harbour;without;harbour",
			"\"a b\";the phrase;a b", "-\"a b\";without the phrase;a b", "\"a b\"~5;near each other (5 words);a b",
			"-\"a b\"~1;without near each other (1 word);a b", "harb*;begins with;harb",
			"-harb*;without words that begin with;harb", "h?arb*;like;h?arb*", "-*bour;without words like;*bour",
			"harbuor~;spelled like;harbuor", "-harbuor~;without words spelled like;harbuor",
			"title:harbour;in the headline;harbour", "-title:\"a b\";not in the headline;\"a b\"", "author:ada;by;ada",
			"outlet:post;from the outlet;post", "lang:de;in the language;German", "site:a.org;on the site;a.org",
			"tag:(a OR b);tagged;a OR b", "a OR b OR c;any of;a OR b OR c", "-(a OR b);without any of;a OR b",
			"-(a b);without all of;a b", "is:edited;is;edited", "-has:picture;has no;picture",
			"has:address;has an;address", "on:2025-04-11;published on;11 April 2025",
			"in:2025-04;published in;April 2025", "in:2025;published in;2025",
			"in:2020..2024;published in;2020 to 2024", "before:2025-04;published before;1 April 2025",
			"-after:2025;not published after;31 December 2025" })
	void saysWhatAPartAsksFor(String query, String said, String words) {
		assertThat(read(query).parts()).singleElement()
			.satisfies((part) -> assertThat(List.of(part.said(), part.words())).containsExactly(said, words));
	}

	@Test
	void isTypedAnewWithoutAPart() {
		var reading = read("harbour  (strike OR “crane drivers”) −outlet：post");

		assertThat(reading.typed()).isEqualTo("harbour strike OR \"crane drivers\" -outlet:post");
		assertThat(reading.parts()).extracting(Reading.Part::typed)
			.containsExactly("harbour", "strike OR \"crane drivers\"", "-outlet:post");
		assertThat(reading.without(1)).isEqualTo("harbour -outlet:post");
		assertThat(read("harbour").without(0)).isEmpty();
	}

	@Test
	void wantsWhatATextIsShownFor() {
		assertThat(read("a -b \"c d\" OR headline:ef* outlet:post on:2025 is:edited gehen~ a").wanted())
			.containsExactly(new Word("a"), new Phrase("c d", 0), new Pattern("ef*"), new Fuzzy("gehen", 1));
		assertThat(read("-a").wanted()).isEmpty();
	}

}
