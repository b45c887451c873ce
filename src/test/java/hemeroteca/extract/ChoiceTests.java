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

	private static String chosen(String html) {
		Survey survey = new Survey(Jsoup.parse(html), Limits.DEFAULT);
		double[] chance = new double[survey.blocks.size()];
		Arrays.fill(chance, 0.9);
		boolean[] kept = Choice.of(new Body(survey), chance, Choice.EVEN);
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

}
