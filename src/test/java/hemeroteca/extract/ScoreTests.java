package hemeroteca.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import hemeroteca.score.Score;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Our evaluator counts what the published one counts. */
class ScoreTests {

	private static final Path EVALUATOR = RealPages.FOLDER.resolve("../../tools/evaluate.py").normalize();

	/** Our names of the figures, and those of the published evaluator. */
	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("f1", "f1"), Map.entry("precision", "p"),
			Map.entry("recall", "r"), Map.entry("identical", "acc"), Map.entry("macro", "macro"),
			Map.entry("title", "title"), Map.entry("authors", "authors_all"), Map.entry("authorsKnown", "authors"),
			Map.entry("day", "date"), Map.entry("snippetPrecision", "snip_p"), Map.entry("snippetRecall", "snip_r"));

	@Test
	void countsFourWordsInARow() {
		Score score = new Score();
		score.add("one two three four five", "one two three four six");
		assertThat(score.precision()).isEqualTo(0.5);
		assertThat(score.recall()).isEqualTo(0.5);
		score.add("a b", "");
		assertThat(score.precision()).as("an empty answer is left out").isEqualTo(0.5);
		assertThat(score.recall()).isEqualTo(0.25);
		assertThat(score.macro()).isEqualTo(0.25);
	}

	@Test
	void knowsWordsAsPythonDoes() {
		assertThat(Score.words("L’été 2024 – don't_stop ½ 漢字です हिन्दी")).containsExactly("L", "été", "2024", "don",
				"t_stop", "½", "漢字です", "ह", "न", "द");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fundus", "trafilatura" })
	void agreesWithTheEvaluatorToThreeDecimals(String set, @TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(Files.exists(EVALUATOR) && hasPython(),
				"Without " + EVALUATOR + " and python3 there is nothing to compare with.");
		SetScore score = new SetScore(set);
		JsonNode theirs = evaluate(score, folder);
		Map<String, Double> ours = score.figures();
		NAMES.forEach((mine, their) -> {
			if (ours.containsKey(mine)) {
				assertThat(ours.get(mine)).as(mine).isCloseTo(theirs.path(their).asDouble(), within(0.0005));
			}
		});
	}

	private static boolean hasPython() throws InterruptedException {
		try {
			return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
		}
		catch (IOException none) {
			return false;
		}
	}

	private static JsonNode evaluate(SetScore score, Path folder) throws Exception {
		JsonMapper json = new JsonMapper();
		Map<String, Object> found = new LinkedHashMap<>();
		for (SetScore.Scored one : score.pages) {
			Map<String, Object> page = new LinkedHashMap<>();
			page.put("articleBody", one.found().text());
			page.put("title", one.found().headline());
			page.put("authors", one.found().authors());
			page.put("date", (one.found().publishedOn() == null) ? null : one.found().publishedOn().toString());
			found.put(one.page().id(), page);
		}
		Path answers = Files.writeString(folder.resolve("ours.json"), json.writeValueAsString(found));
		Path result = folder.resolve("result.json");
		Process python = new ProcessBuilder("python3", EVALUATOR.toString(), answers.toString(), "--gt",
				RealPages.FOLDER.resolve(score.set).resolve("index.jsonl.gz").toString(), "--fields", "--snippets",
				"--json", result.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(python.waitFor()).as(said).isZero();
		return json.readTree(Files.readString(result)).path("ours");
	}

}
