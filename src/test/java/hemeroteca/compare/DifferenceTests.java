package hemeroteca.compare;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import hemeroteca.compare.Difference.Change;
import hemeroteca.compare.Difference.Kind;
import hemeroteca.compare.Difference.Name;
import hemeroteca.compare.Difference.Part;
import hemeroteca.compare.Difference.Row;
import hemeroteca.compare.Difference.Span;
import hemeroteca.compare.Difference.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceTests {

	private static final double MOST_SECONDS = 6;

	private static final String FERRY = "The ferry left the quay at nine with forty people on board.";

	private static final String FARES = "Fares will rise by a third in the spring, the company said on Monday.";

	private static final String TUGS = "Two tugs waited outside the harbour until the wind had turned to the west.";

	private static final String UNION = "The union of the pilots wants to meet again before the week is over.";

	@Test
	void tellsTheWordsThatChangedAndLeavesTheOthers() {
		var body = body(FERRY, "The ferry left the old quay at ten with forty people on board.");

		assertThat(body.rows()).extracting(Row::kind).containsExactly(Kind.CHANGED);
		assertThat(said(body)).containsExactly("= The ferry left the", "+ old", "= quay at", "- nine", "+ ten",
				"= with forty people on board.");
		assertThat(body.added()).isEqualTo(2);
		assertThat(body.removed()).isEqualTo(1);
	}

	@Test
	void comparesEachPartForItself() {
		var before = new Text("Harbour stands still", "Nothing moved.", "Ines Calder", "11 April 2025", FERRY);
		var after = new Text("Harbour opens again", "Nothing moved.", "Ines Calder, Tom Oduya", "11 April 2025", FERRY);

		assertThat(Difference.of(before, after).changed()).containsExactly(Name.HEADLINE, Name.BYLINE);
		assertThat(Difference.of(before, before).none()).isTrue();
	}

	@Test
	void seesThatAParagraphMoved() {
		var body = body(lines(FERRY, FARES, TUGS, UNION), lines(FARES, TUGS, UNION, FERRY));

		assertThat(body.rows()).extracting(Row::kind)
			.containsExactly(Kind.MOVED_AWAY, Kind.SAME, Kind.SAME, Kind.SAME, Kind.MOVED_HERE);
		assertThat(body.rows().getFirst().mate()).isEqualTo(1).isEqualTo(body.rows().getLast().mate());
		assertThat(body.moved()).isEqualTo(1);
		assertThat(body.added() + body.removed()).isZero();
	}

	@Test
	void seesThatAParagraphMovedAndWasEdited() {
		var body = body(lines(FERRY, FARES, TUGS, UNION),
				lines(FARES, TUGS, UNION, FERRY.replace("forty", "fifty-one")));

		assertThat(body.rows().getLast().kind()).isEqualTo(Kind.MOVED_HERE);
		assertThat(said(body)).contains("- forty", "+ fifty-one");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			She said “no”, and didn’t wait.          | She said "no", and didn't wait.
			She said « no » to them.                 | She said “no” to them.
			The ofﬁce was closed.                    | The office was closed.
			Har­bour mas­ter                         | Harbour master
			She said â€œnoâ€\u009d and didnâ€™t wait. | She said “no” and didn’t wait.
			In der ZeitungsstraÃŸe grÃ¼nt es.         | In der Zeitungsstraße grünt es.
			Two   words,\u00A0and more.              | Two words, and more.
			It rained — all day…                     | It rained – all day...
			""")
	void takesNoNoiseForADifference(String one, String other) {
		assertThat(body(one, other).changed()).as(said(body(one, other)).toString()).isFalse();
	}

	@Test
	void takesADifferentCaseAccentOrFigureForADifference() {
		assertThat(body("He paid 3.5 million.", "He paid 3,5 million.").changed()).isTrue();
		assertThat(body("the pope", "the Pope").changed()).isTrue();
		assertThat(body("el papa", "el papá").changed()).isTrue();
	}

	@Test
	void takesOtherParagraphBreaksForNoDifference() {
		var body = body(lines(FERRY + " " + FARES, TUGS), lines(FERRY, FARES, TUGS));

		assertThat(body.changed()).isFalse();
	}

	@Test
	void leavesLinksToOtherArticlesAside() {
		var before = lines(FERRY, "Read more: Council buys the signal tower", FARES, "Tower sold",
				"Fog on the river again");
		var after = lines(FERRY, "Read more: Ten years without the train", FARES, "The salt pans fill",
				"Rowers train on land", "A poem on a wall");

		var body = body(before, after);
		assertThat(body.changed()).isFalse();
		assertThat(body.rows()).extracting(Row::kind).contains(Kind.NOISE);
		assertThat(body(FERRY, lines(FERRY, "This is said at the end, and it is a sentence.")).changed()).isTrue();
	}

	@Test
	void comparesCharactersWhereNoSpacesStand() {
		var body = body("港口今天早上关闭了。", "港口今天晚上关闭了。");

		assertThat(said(body)).containsExactly("= 港口今天", "- 早", "+ 晚", "= 上关闭了。");
	}

	@Test
	void leavesNoCrumbsOfCommonWordsBetweenPassagesWrittenAnew() {
		var body = body("The mayor praised the plan of the council, warmly and at length, before she went home.",
				"The mayor praised every idea of Ann Dole, coldly and in haste, before she went home.");

		assertThat(said(body)).hasSizeLessThanOrEqualTo(6);
	}

	@Test
	void givesBothTextsBackWhateverTheyAre() {
		var random = new Random(7);
		var words = List.of("harbour", "ferry", "the", "of", "quay,", "tugs.", "was", "“never”", "港口", "12.5", "née");
		for (int round = 0; round < 400; round++) {
			String first = article(random, words);
			String second = (round % 2 == 0) ? article(random, words) : edited(first, random);

			var body = body(first, second);

			assertThat(body.before()).isEqualTo(first);
			assertThat(body.after()).isEqualTo(second);
			assertThat(body.changed() || body.rows().stream().allMatch((row) -> row.kind() != Kind.CHANGED)).isTrue();
		}
	}

	@Test
	void comparesTextsThatShareNothingInBoundedTime() {
		String first = unrelated(new Random(1), 1_000_000, 40);
		String second = unrelated(new Random(2), 1_000_000, 40);
		String oneBlock = unrelated(new Random(3), 1_000_000, Integer.MAX_VALUE);
		String another = unrelated(new Random(4), 1_000_000, Integer.MAX_VALUE);
		String letters = "a ".repeat(500_000);

		assertThat(secondsOf(() -> body(first, second))).isLessThan(MOST_SECONDS);
		assertThat(secondsOf(() -> body(oneBlock, another))).isLessThan(MOST_SECONDS);
		assertThat(secondsOf(() -> body(letters + "b", "b " + letters))).isLessThan(MOST_SECONDS);
		assertThat(secondsOf(() -> body(letters.replace(" ", "\n"), first.replace(" ", "\n"))))
			.isLessThan(MOST_SECONDS);
		assertThat(secondsOf(() -> body("â€".repeat(300_000), "\u00AD".repeat(900_000)))).isLessThan(MOST_SECONDS);
	}

	@Test
	void findsOneEditInAVeryLongText() {
		String first = unrelated(new Random(5), 1_000_000, 40);
		String second = first.replaceFirst("(?s)^(.{500000}\\S*) (\\S+)", "$1 mended");

		var body = body(first, second);

		assertThat(body.added()).isEqualTo(1);
		assertThat(body.removed()).isEqualTo(1);
	}

	// Of the processor, not by the clock: the machine may have other work.
	private static double secondsOf(Runnable work) {
		var threads = ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadCpuTime();
		work.run();
		return (threads.getCurrentThreadCpuTime() - start) / 1e9;
	}

	private static String unrelated(Random random, int length, int wordsALine) {
		var text = new StringBuilder();
		for (int word = 1; text.length() < length; word++) {
			text.append("w").append(Integer.toString(random.nextInt(20_000), 36));
			text.append((word % wordsALine == 0) ? '\n' : ' ');
		}
		return text.toString().strip();
	}

	private static String article(Random random, List<String> words) {
		return IntStream.range(0, 1 + random.nextInt(12))
			.mapToObj((block) -> IntStream.range(0, 1 + random.nextInt(15))
				.mapToObj((word) -> words.get(random.nextInt(words.size())))
				.collect(Collectors.joining(" ")))
			.collect(Collectors.joining("\n"));
	}

	private static String edited(String text, Random random) {
		var blocks = new ArrayList<>(List.of(text.split("\n")));
		Collections.swap(blocks, random.nextInt(blocks.size()), random.nextInt(blocks.size()));
		int place = random.nextInt(blocks.size());
		blocks.set(place, blocks.get(place) + " and more");
		blocks.add(random.nextInt(blocks.size() + 1), "Something new was said.");
		return String.join("\n", blocks);
	}

	private static Part body(String before, String after) {
		return Difference.of(new Text("", "", "", "", before), new Text("", "", "", "", after)).part(Name.BODY);
	}

	private static List<String> said(Part part) {
		return part.rows().stream().flatMap((row) -> row.spans().stream()).map(DifferenceTests::said).toList();
	}

	private static String said(Span span) {
		return ((span.change() == Change.SAME) ? "= " : (span.change() == Change.ADDED) ? "+ " : "- ")
				+ span.text().strip();
	}

	private static String lines(String... blocks) {
		return String.join("\n", blocks);
	}

}
