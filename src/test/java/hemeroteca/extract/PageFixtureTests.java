package hemeroteca.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of our own, each in a folder with what must be found in it: the facts that
 * {@code expected.json} names, and the body in {@code expected.html}.
 */
class PageFixtureTests {

	private static final Path FOLDER = Path.of("src/test/resources/hemeroteca/extract/pages");

	private static final JsonMapper JSON = new JsonMapper();

	static List<String> slugs() throws IOException {
		try (Stream<Path> folders = Files.list(FOLDER)) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("slugs")
	void findsWhatTheFolderExpects(String slug) throws IOException {
		Path folder = FOLDER.resolve(slug);
		JsonNode expected = JSON.readTree(Files.readString(folder.resolve("expected.json")));
		Extraction found = new Extractor()
			.extract(Jsoup.parse(Files.readString(folder.resolve("page.html")), expected.path("page").asString("")));
		expected.properties().forEach((fact) -> {
			if (!fact.getKey().equals("page")) {
				assertThat(said(found, fact.getKey())).as(fact.getKey())
					.isEqualTo(fact.getValue().isNull() ? "null" : fact.getValue().asString());
			}
		});
		if (Files.exists(folder.resolve("expected.html"))) {
			assertThat(found.html().strip()).isEqualTo(Files.readString(folder.resolve("expected.html")).strip());
		}
		BodySafetyTests.assertIsSafe(found.html());
	}

	/**
	 * Returns a fact as one string; of a list its values, of a witness list the winner's
	 * source.
	 */
	private static String said(Extraction found, String fact) {
		return String.valueOf(switch (fact) {
			case "kind" -> found.kind();
			case "refusal" -> found.refusal();
			case "headline" -> found.headline();
			case "standfirst" -> found.standfirst();
			case "authors" -> String.join("; ", found.authors());
			case "section" -> found.section();
			case "outlet" -> found.outlet();
			case "publishedOn" -> found.publishedOn();
			case "publishedAt" -> found.publishedAt();
			case "modifiedAt" -> found.modifiedAt();
			case "language" -> found.language();
			case "address" -> found.address();
			case "basedOn" -> found.basedOn();
			case "leadImage" -> (found.leadImage() == null) ? null : found.leadImage().address();
			case "caption" -> (found.leadImage() == null) ? null : found.leadImage().caption();
			case "tags" -> String.join("; ", found.tags());
			default -> {
				List<Witness> heard = found.witnesses().get(fact.replace("Witness", ""));
				yield (heard == null) ? null : heard.get(0).source();
			}
		});
	}

}
