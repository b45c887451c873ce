package hemeroteca.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what was reached on real pages, where they stand beside the checkout. To raise a
 * floor is easy, to lower it takes a deliberate edit of {@code floors.json}.
 */
class ExtractionScoreTests {

	static final java.util.List<String> SETS = SetScore.SETS;

	@ParameterizedTest
	@FieldSource("SETS")
	void staysAboveTheFloor(String set) throws IOException {
		Assumptions.assumeTrue(RealPages.arePresent(),
				"No real pages stand at " + RealPages.FOLDER + ": their floors are not checked.");
		SetScore score = new SetScore(set);
		System.out.println(score.line());
		JsonNode floors = floors().path(set);
		Map<String, Double> figures = score.figures();
		assertThat(floors.propertyNames()).isSubsetOf(figures.keySet());
		figures.forEach((name, value) -> assertThat(value).as("%s of %s", name, set)
			.isGreaterThanOrEqualTo(floors.path(name).asDouble()));
	}

	private static JsonNode floors() throws IOException {
		try (InputStream bytes = ExtractionScoreTests.class.getResourceAsStream("floors.json")) {
			return new JsonMapper().readTree(bytes);
		}
	}

}
