package hemeroteca.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;

import hemeroteca.compare.LabelledPairs.Labelled;
import hemeroteca.score.TruthFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tells copies from others on pairs whose truth is known, made of real articles in many
 * languages, as the archive does: by two shared numbers of the sketches, then by the
 * words. Prints what was found of each kind; the floor is what was reached.
 */
@EnabledIf("pagesArePresent")
class KinshipScoreTests {

	private static final Path PAGES = Path.of(System.getProperty("pages", "../shared/data/pages"));

	private static final double LEAST_SHARE = .7;

	private static final int FEWEST_SHARED = 2;

	static boolean pagesArePresent() {
		return Files.isDirectory(PAGES);
	}

	@Test
	void tellsCopiesFromTextsOfTheSameTopic() throws IOException {
		var found = new LinkedHashMap<String, int[]>();
		int right = 0;
		int wrong = 0;
		int missed = 0;
		for (var pair : new LabelledPairs(texts()).all()) {
			boolean copy = isCopy(pair);
			var of = found.computeIfAbsent(pair.kind(), (kind) -> new int[2]);
			of[copy ? 0 : 1]++;
			right += (copy && pair.copy()) ? 1 : 0;
			wrong += (copy && !pair.copy()) ? 1 : 0;
			missed += (!copy && pair.copy()) ? 1 : 0;
		}
		double precision = (double) right / (right + wrong);
		double recall = (double) right / (right + missed);
		System.out.printf("kinship: precision %.4f, recall %.4f of %,d copies%n", precision, recall, right + missed);
		found.forEach((kind, of) -> System.out.printf("  %-34s %4d copies %4d not%n", kind, of[0], of[1]));

		var floor = new Properties();
		try (var file = getClass().getResourceAsStream("kinship.properties")) {
			floor.load(file);
		}
		assertThat(precision).as("precision")
			.isGreaterThanOrEqualTo(Double.parseDouble(floor.getProperty("precision")));
		assertThat(recall).as("recall").isGreaterThanOrEqualTo(Double.parseDouble(floor.getProperty("recall")));
	}

	private static boolean isCopy(Labelled pair) {
		var one = Shingles.of(pair.one());
		var other = Shingles.of(pair.other());
		var numbers = Sketch.of(other);
		long shared = Arrays.stream(Sketch.of(one))
			.filter((number) -> Arrays.binarySearch(numbers, number) >= 0)
			.count();
		return shared >= FEWEST_SHARED && Resemblance.between(one, other).larger() >= LEAST_SHARE;
	}

	private static List<String> texts() throws IOException {
		var texts = new ArrayList<String>();
		for (String set : List.of("fundus", "fundus-eval", "scrapinghub", "wcxb")) {
			TruthFile.read(PAGES.resolve(set).resolve("index.jsonl.gz"))
				.stream()
				.map((known) -> known.truth().path("body").asString(""))
				.filter((body) -> Shingles.of(body).size() >= 60)
				.limit(120)
				.forEach(texts::add);
		}
		return texts;
	}

}
