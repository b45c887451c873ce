package hemeroteca.query;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class TypingTests {

	private static final List<String> PIECES = List.of("harbour", "OR", "|", "AND", "NOT", "-", "(", ")", "\"", "“",
			"”", "«", "»", "「", "」", "~", "~5", "~200", "*", "?", "ab*", "w?rd", "fuzzy~1", "~2", "headline:",
			"outlet:", "lang:", "german", "de", "site:", "https://a.org/b_(c)?d=e", "address:", "outlett:", "on:",
			"2025-04", "2020..2024", "before:", "in:", "is:edited", "has:", "picture", "12:30", "C:", ":", "//", "--",
			"twenty-one", "d'été", "港口罢工", "צה\"ל", "א", "'", "💥", "\uD83D", "\u200F", "：", "（", "　", "\n", "\u0000",
			"+", ".", ",", "!", "a", "1", "/", "\\", "%s", "OR", " ", " ", " ", " ", " ", " ", " ", " ");

	private static void readsTheSameAgain(String query, int most) {
		var reading = Grammar.read(query, most);
		var again = Grammar.read(reading.typed(), most);
		assertThat(again.root()).as("%s, typed %s", query, reading.typed()).isEqualTo(reading.root());
		assertThat(again.typed()).as(query).isEqualTo(reading.typed());
		assertThat(again.complaints()).as("%s, typed %s", query, reading.typed()).isEmpty();
		for (int part = 0; part < reading.parts().size(); part++) {
			var left = Grammar.read(reading.without(part), most);
			assertThat(left.typed()).as(query).isEqualTo(reading.without(part));
			assertThat(left.parts()).as(query).hasSizeGreaterThanOrEqualTo(reading.parts().size() - 1);
			assertThat(Grammar.read(reading.parts().get(part).typed(), most).root()).as(query).isNotNull();
		}
	}

	@Test
	void whatIsTypedAnewIsReadTheSame() {
		var random = new Random(7);
		for (int i = 0; i < 12_000; i++) {
			var query = new StringBuilder();
			for (int length = random.nextInt(14); length >= 0; length--) {
				query.append(PIECES.get(random.nextInt(PIECES.size())));
			}
			readsTheSameAgain(query.toString(), 1 + random.nextInt(20));
		}
	}

	@Test
	void whatIsTypedAnewIsReadTheSameHoweverDeep() {
		var random = new Random(11);
		List<String> deep = List.of("(", "(", "(", "-(", "a OR (", "headline:(", "outlett:", "lang:(", "site:(", "x",
				") ", "-", "b ", " OR ");
		for (int i = 0; i < 2_000; i++) {
			var query = new StringBuilder();
			for (int length = random.nextInt(80); length >= 0; length--) {
				query.append(deep.get(random.nextInt(deep.size())));
			}
			readsTheSameAgain(query.toString(), 200);
		}
	}

	@Test
	void whatIsTypedAnewIsReadTheSameForAnyCharacters() {
		var random = new Random(13);
		for (int i = 0; i < 8_000; i++) {
			var query = new StringBuilder();
			int range = List.of(0x80, 0x800, 0x10000, 0x110000).get(random.nextInt(4));
			for (int length = random.nextInt(30); length >= 0; length--) {
				query.appendCodePoint(random.nextInt(range));
			}
			readsTheSameAgain(query.toString(), 10);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", ")", "-(", "()", "\"", "«", "*", "?", "?x", "*a", "a*", "~", "a~", "-", "- ", "--x",
			"NOT ", "OR ", "a OR ", "a OR (", "AND ", "|", "lang:", "lang:a:", "on:", "on:\"", "outlett:", "headline:",
			"headline:(", "site:a(", "site:(a(", "http://", "http://(", "http://a(b)", "a:", "'", "0", "漢", "א\"", "~9",
			"a~.", ".", "\u0301", "harbour ", "harbour OR ", "-harbour ", "…!", "before:1999", "has:x", "💥", "\uD83D",
			"\u200B" })
	void readsAMegabyteInTimeAndWithoutEndOfStack(String piece) {
		String query = piece.repeat(1_000_000 / piece.length()) + "x";

		// What takes the square of its length would take minutes.
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readsTheSameAgain(query, 256));
	}

}
