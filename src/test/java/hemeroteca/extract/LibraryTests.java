package hemeroteca.extract;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import hemeroteca.format.Formats;
import hemeroteca.format.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The lines of Java in the README, as they stand there. */
class LibraryTests {

	private final PrintStream standardOutput = System.out;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@BeforeEach
	void listen() {
		System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void stopListening() {
		System.setOut(standardOutput);
	}

	@Test
	void theLinesInTheReadmeDoWhatTheySay(@TempDir Path folder) throws Exception {
		var file = folder.resolve("page.html");
		Files.copy(Path.of("src/main/resources/samples/radio-skerry/gale-north-islands.html"), file);

		// README: from here
		var formats = new Formats(Limits.DEFAULT);
		var extractor = new Extractor(); // both may serve any number of threads
		var page = formats.read("page.html", Files.readAllBytes(file), URI.create("https://news.example/a"));
		var article = extractor.extract(page.document());
		System.out.println(article.headline() + " (" + article.publishedOn() + ", " + article.language() + ")");
		System.out.println(article.text());
		for (var witness : article.witnesses().getOrDefault("publishedOn", List.of())) {
			System.out.println(witness.source() + " says " + witness.value());
		}
		article.whyRefused().ifPresent(System.err::println);
		// README: to here

		assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith(article.headline())
			.contains("the lifeboat shed on Little Skerry", "JSON-LD datePublished says 2026-11-16\n");
	}

	@Test
	void theReadmeHoldsTheLinesThatAreTriedHere() throws Exception {
		var here = Files.readString(Path.of("src/test/java/hemeroteca/extract/LibraryTests.java"));
		var lines = here.substring(here.indexOf("from here\n") + 10, here.indexOf("// README: to here"));

		assertThat(Files.readString(Path.of("README.md"))).contains(lines.stripIndent().strip());
	}

}
