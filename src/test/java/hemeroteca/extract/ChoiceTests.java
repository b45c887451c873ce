package hemeroteca.extract;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceTests {

	private static final String REFRAIN = "One cup of asparagus, two poached eggs, half a cup of sweet potato or one slice "
			+ "of bread, two spoons of oil, a pinch of salt, and water for the rest of the day.";

	private static String chosen(String html, double... chances) {
		Survey survey = new Survey(Jsoup.parse(html), Limits.DEFAULT);
		double[] chance = Arrays.copyOf(chances, survey.blocks.size());
		Arrays.fill(chance, chances.length, chance.length, 0.9);
		boolean[] kept = Choice.of(new Body(survey), chance);
		return IntStream.range(0, kept.length)
			.filter((b) -> kept[b])
			.mapToObj((b) -> survey.blocks.get(b).text)
			.collect(Collectors.joining("|"));
	}

	@Test
	void keepsWhatOneElementSaysTwice() {
		assertThat(chosen("<div><p>Monday</p><p>" + REFRAIN + "</p><p>Tuesday</p><p>" + REFRAIN + "</p></div>"))
			.isEqualTo("Monday|" + REFRAIN + "|Tuesday|" + REFRAIN);
	}

	@Test
	void leavesWhatAnotherPartOfThePageSaysAgain() {
		assertThat(chosen("<div><p>Monday</p><p>" + REFRAIN + "</p></div><div><p>" + REFRAIN + "</p></div>"))
			.isEqualTo("Monday|" + REFRAIN);
	}

	@Test
	void leavesACopyInOnePieceOfWhatAreShortParagraphs() {
		String[] lines = { "The harbour opens again on Monday, at first light.",
				"Three ferries wait for it at the northern pier.", "Nobody at all was hurt in the long storm.",
				"The mayor thanked all those who had helped her." };
		String joined = String.join(" ", lines);
		assertThat(chosen("<div><p>" + String.join("</p><p>", lines) + "</p></div><pre>" + joined + "</pre>", 0.9, 0.9,
				0.9, 0.9, 0.6))
			.isEqualTo(String.join("|", lines[0], lines[1], lines[2], lines[3]));
	}

	@Test
	void keepsABlockBelowEvenOnlyWhereLittleIsSure() {
		String doubtful = "One cup of asparagus and two poached eggs for the rest of the day.";
		String other = "The harbour opens again on Monday, when the last of the three ferries is back.";
		String html = "<div><p>" + doubtful + "</p><p>" + other + "</p></div>";
		assertThat(chosen(html, 0.35, 0.55)).isEqualTo(doubtful + "|" + other);
		assertThat(chosen(html, 0.35, 0.99)).isEqualTo(other);
	}

}
