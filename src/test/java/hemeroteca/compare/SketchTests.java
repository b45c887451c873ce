package hemeroteca.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SketchTests {

	@Test
	void quotesCaseWidthAndHyphensDoNotCount() {
		var one = Shingles.of("“It isn’t over,” said the Har­bour master; pier 12 stays shut until Monday’s low tide.");
		var other = Shingles
			.of("\"IT ISN'T OVER\" SAID THE HARBOUR MASTER - PIER １２ STAYS SHUT UNTIL MONDAYS LOW TIDE");

		assertThat(Sketch.of(one)).isNotEmpty().isEqualTo(Sketch.of(other));
		assertThat(Resemblance.between(one, other)).isEqualTo(new Resemblance(1, 1));
	}

	@Test
	void aLetterAndItsMarkAreOneLetter() {
		assertThat(Shingles.of("Le café fermé").word(1)).isEqualTo(Shingles.of("le cafe\u0301 ferme\u0301").word(1));
	}

	@Test
	void whatIsWrittenWithoutSpacesGoesByCharacters() {
		assertThat(Shingles.of("港湾ストライキ、十一日で終わる。").size()).isEqualTo(14);
		assertThat(Shingles.of("Hafen 港湾 2025").size()).isEqualTo(4);
	}

	@Test
	void aTextOfAFewWordsSaysTooLittleToBeACopy() {
		assertThat(Sketch.of(Shingles.of("It rained all day, and nobody came."))).isEmpty();
		assertThat(Sketch.of(Shingles.of(""))).isEmpty();
		assertThat(Resemblance.between(Shingles.of("It rained."), Shingles.of("It rained.")))
			.isEqualTo(new Resemblance(0, 0));
		assertThat(Resemblance.between(Shingles.of(""), Shingles.of(""))).isEqualTo(new Resemblance(0, 0));
	}

	@Test
	void aPassageLeavesTheSameNumbersWhateverStandsAroundIt() {
		String passage = words(1, 200);
		var alone = Sketch.of(Shingles.of(passage));
		var inside = Sketch.of(Shingles.of(words(2, 900) + " " + passage + " " + words(3, 900)));

		assertThat(common(alone, inside)).isGreaterThanOrEqualTo(2);
		assertThat(common(alone, Sketch.of(Shingles.of(words(4, 2_000))))).isZero();
	}

	@Test
	void aLongTextKeepsNoMoreNumbersThanTheLimit() {
		assertThat(Sketch.of(Shingles.of(words(5, 500)))).hasSizeBetween(8, 40);
		assertThat(Sketch.of(Shingles.of(words(6, 50_000)))).hasSize(Sketch.MOST).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void sharesAreOfTheWordsOfEachText() {
		String text = words(7, 300);
		var resemblance = Resemblance.between(Shingles.of(text), Shingles.of(text + " " + words(8, 300)));

		assertThat(resemblance.ofOne()).isEqualTo(1);
		assertThat(resemblance.ofOther()).isEqualTo(.5);
		assertThat(resemblance.larger()).isEqualTo(1);
		assertThat(resemblance.smaller()).isEqualTo(.5);
	}

	@Test
	void singleWordsThatWereExchangedDoNotHideTheOthers() {
		var text = List.of(words(9, 400).split(" "));
		var random = new Random(1);
		var changed = text.stream()
			.map((word) -> (random.nextDouble() < .2) ? "another" + random.nextInt() : word)
			.toList();
		long kept = IntStream.range(0, text.size()).filter((i) -> text.get(i).equals(changed.get(i))).count();

		double share = Resemblance.between(Shingles.of(String.join(" ", text)), Shingles.of(String.join(" ", changed)))
			.ofOne();

		assertThat(share).isBetween((double) kept / text.size() - .08, (double) kept / text.size());
	}

	@Test
	void aMovedParagraphStillCounts() {
		String one = words(10, 120);
		String other = words(11, 120);

		assertThat(Resemblance.between(Shingles.of(one + "\n" + other), Shingles.of(other + "\n" + one)).smaller())
			.isEqualTo(1);
	}

	@Test
	void phrasesThatEverybodyUsesDoNotCount() {
		String phrase = " according to a spokesman of the port authority ";

		assertThat(Resemblance.between(Shingles.of(words(12, 80) + phrase + words(13, 80)),
				Shingles.of(words(14, 80) + phrase + words(15, 80))))
			.isEqualTo(new Resemblance(0, 0));
	}

	private static long common(int[] one, int[] other) {
		return Arrays.stream(one).filter((number) -> Arrays.binarySearch(other, number) >= 0).count();
	}

	private static String words(int seed, int count) {
		var random = new Random(seed);
		return IntStream.range(0, count)
			.mapToObj((i) -> "w" + Integer.toString(random.nextInt(1_000_000), 36))
			.collect(Collectors.joining(" "));
	}

}
