package hemeroteca.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Runs the command as the front door does, and reads what it prints. */
class ExtractTests {

	private static final String PAGE = """
			<!DOCTYPE html><html lang="en"><head><title>Harbour reöpens</title></head><body><article><h1>Harbour reöpens</h1>
			%s</article></body></html>"""
		.formatted(
				"<p>The harbour of Vellmar opened again on Monday after eleven months of repairs, and the first ship "
						+ "to enter it was a trawler, which everybody had expected.</p>\n");

	private final PrintStream standardOutput = System.out;

	private final PrintStream standardError = System.err;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	@BeforeEach
	void listen() {
		System.setOut(new PrintStream(printed, true));
		System.setErr(new PrintStream(complained, true));
	}

	@AfterEach
	void stopListening() {
		System.setOut(standardOutput);
		System.setErr(standardError);
	}

	@Test
	void printsOneObjectWithEveryFieldInTheAgreedOrder() throws Exception {
		var file = Files.writeString(folder.resolve("a.html"), PAGE);

		assertThat(run("extract", file.toString())).isZero();
		var object = objects().getFirst();
		assertThat(object.propertyNames()).containsExactly("file", "kind", "confidence", "headline", "standfirst",
				"authors", "section", "sections", "outlet", "outletDomain", "publishedOn", "publishedAt", "modifiedAt",
				"language", "address", "basedOn", "leadImage", "tags", "text", "html", "corrections", "paywall",
				"entries", "witnesses", "refusal");
		assertThat(object.get("file").asString()).isEqualTo(file.toString());
		assertThat(object.get("headline").asString()).isEqualTo("Harbour reöpens");
		assertThat(object.get("text").asString()).contains("the first ship to enter it was a trawler");
	}

	@Test
	void answersInTheOrderGiven() throws Exception {
		var files = IntStream.range(0, 60).mapToObj((i) -> folder.resolve("%02d.html".formatted(i))).toList();
		for (var file : files) {
			Files.writeString(file, PAGE + "<!-- x -->".repeat(file.hashCode() & 0xFFF));
		}

		assertThat(run("extract", folder.toString())).isZero();
		assertThat(objects()).extracting((object) -> object.get("file").asString())
			.containsExactlyElementsOf(files.stream().map(Path::toString).toList());
	}

	@Test
	void readsFoldersInFoldersButNotHiddenFiles() throws Exception {
		Files.createDirectories(folder.resolve("b/c"));
		Files.writeString(folder.resolve("b/c/z.html"), PAGE);
		Files.writeString(folder.resolve("b/d.txt"), PAGE);
		Files.writeString(folder.resolve("b/.hidden"), "x");

		run("extract", folder.toString());
		assertThat(objects()).extracting((object) -> object.get("file").asString())
			.containsExactly(folder.resolve("b/c/z.html").toString(), folder.resolve("b/d.txt").toString());
	}

	@Test
	void unpacksGzipWhateverItIsCalled() throws Exception {
		var file = folder.resolve("a.html");
		try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(PAGE.getBytes(UTF_8));
		}

		assertThat(run("extract", file.toString())).isZero();
		assertThat(objects().getFirst().get("headline").asString()).isEqualTo("Harbour reöpens");
	}

	@Test
	void stopsUnpackingAtTheLimit() throws Exception {
		var file = folder.resolve("bomb.gz");
		try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
			for (int i = 0; i < 200; i++) {
				out.write(new byte[1 << 20]);
			}
		}

		assertThat(run("extract", file.toString())).isEqualTo(1);
		assertThat(complaints()).containsExactly(file + ": larger than the limit of 67,108,864 bytes");
	}

	@Test
	void readsStandardInput() throws Exception {
		var standardInput = System.in;
		System.setIn(new ByteArrayInputStream(PAGE.getBytes(UTF_8)));
		try {
			assertThat(run("extract", "-")).isZero();
		}
		finally {
			System.setIn(standardInput);
		}
		assertThat(objects().getFirst().get("file").asString()).isEqualTo("-");
	}

	@Test
	void complainsOfWhatItCannotReadAndGoesOn() throws Exception {
		var page = Files.writeString(folder.resolve("z.html"), PAGE);
		var pdf = Files.writeString(folder.resolve("a.html"), "%PDF-1.7");
		var cut = Files.write(folder.resolve("b.gz"), new byte[] { 0x1F, (byte) 0x8B, 8, 0 });
		var missing = folder.resolve("missing\u001B[31m");

		assertThat(run("extract", pdf.toString(), cut.toString(), missing.toString(), page.toString())).isEqualTo(1);
		assertThat(objects()).hasSize(1);
		assertThat(complaints()).containsExactly(
				pdf + ": looks like a PDF, but is damaged: Missing root object specification in trailer.",
				cut + ": the gzip archive breaks off", folder + "/missing?[31m: no such file");
	}

	@Test
	void printsPagesThatAnImportWouldRefuse() throws Exception {
		var file = Files.writeString(folder.resolve("a.html"), "<html><body><p>Nothing here</p></body></html>");

		assertThat(run("extract", file.toString())).isZero();
		assertThat(objects()).hasSize(1);
	}

	@Test
	void resolvesLinksAgainstTheGivenAddress() throws Exception {
		var file = Files.writeString(folder.resolve("a.html"), PAGE.replace("trawler", "<a href='/t'>trawler</a>"));

		assertThat(run("extract", "--html", "--url", "https://post.example/a/b", file.toString())).isZero();
		assertThat(printed.toString(UTF_8)).startsWith("<article").contains("<h1>Harbour reöpens</h1>");
	}

	@Test
	void takesValuesBehindASignOfEqualityAndFilesThatLookLikeOptions() throws Exception {
		var file = Files.writeString(folder.resolve("a.html"), PAGE.replace("trawler", "<a href='/t'>trawler</a>"));

		assertThat(
				run("extract", "--html", "--url=https://post.example/a/b", "--threads=1", "--", file.toString(), "--x"))
			.isEqualTo(1);
		assertThat(printed.toString(UTF_8)).contains("href=\"https://post.example/t\"");
		assertThat(complaints()).containsExactly("--x: no such file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--text", "--markdown" })
	void printsForReaders(String shape) throws Exception {
		var file = Files.writeString(folder.resolve("a.html"), PAGE);

		assertThat(run("extract", shape, file.toString())).isZero();
		assertThat(printed.toString(UTF_8)).contains("Harbour reöpens\n\n").doesNotContain("<p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bogus", "extract", "extract --nonsense x", "extract --text --html x",
			"extract --text --scores a x", "extract --scores", "extract --url javascript:x x", "extract --threads 0 x",
			"-x" })
	void explainsWrongUse(String line) {
		assertThat(run(line.split(" "))).isEqualTo(2);
		assertThat(complained.toString(UTF_8)).contains("Usage: hemeroteca");
		assertThat(printed.toString(UTF_8)).isEmpty();
	}

	/** Of the page's 27 words 9 are true: 6 of its 24 runs of four. */
	@Test
	void comparesPagesWithATruthFile() throws Exception {
		var truth = truthOf("a", "the first ship to enter it was a trawler");
		Files.writeString(folder.resolve("a.html"), PAGE);

		assertThat(run("extract", "--scores", truth.toString())).isZero();
		assertThat(printed.toString(UTF_8).replaceAll(" +", " ").lines()).containsExactly(
				"set pages f1 precision recall identical macro title day kept",
				folder.getFileName() + " 1 0.400 0.250 1.000 0.000 0.400 1.000 0.000 1.000");
		assertThat(complaints()).isEmpty();
	}

	@Test
	void scoresOnlyWhatIsGivenAndSaysWhatIsNot() throws Exception {
		var truth = truthOf("a", "x");
		Files.writeString(truth, Files.readString(truth) + Files.readString(truth).replace("\"a", "\"b"));
		var moved = Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("b.htm"), PAGE);
		Files.writeString(folder.resolve("LICENCE"), "x");

		assertThat(run("extract", "--scores", truth.toString(), moved.toString(), moved.toString(),
				folder.resolve("LICENCE").toString()))
			.isZero();
		assertThat(printed.toString(UTF_8).lines().skip(1)).singleElement().asString().containsPattern(" +1  0\\.000 ");
		assertThat(complaints())
			.containsExactly(truth + ": 1 of its 2 pages were not given or not read, and are not in the figures");
	}

	@Test
	void knowsTheShapeOfTheBenchmarkItself() throws Exception {
		var truth = Files.writeString(folder.resolve("ground-truth.json"), """
				{
				  "a": { "articleBody": "the first ship to enter it was a trawler", "url": "https://post.example/" }
				}
				""");
		var page = Files.writeString(folder.resolve("a.html"), PAGE);

		assertThat(run("extract", "--scores", truth.toString(), page.toString())).isZero();
		assertThat(printed.toString(UTF_8)).contains("1  0.400");
	}

	@Test
	void complainsOfATruthFileThatIsNone() throws Exception {
		var page = Files.writeString(folder.resolve("a.html"), PAGE);
		var other = Files.writeString(folder.resolve("b.json"), "{\"a\": {}}");

		assertThat(run("extract", "--scores", page.toString(), page.toString())).isEqualTo(1);
		assertThat(run("extract", "--scores", other.toString(), page.toString())).isEqualTo(1);
		assertThat(run("extract", "--scores", folder + "/none", page.toString())).isEqualTo(1);
		assertThat(complaints()).containsExactly(page + ": not a truth file: row 1 is not JSON",
				other + ": not a truth file: neither \"gt\" nor \"articleBody\" is in a",
				folder + "/none: no such file");
	}

	@Test
	void failsIfThereIsNothingToCompare() throws Exception {
		var truth = truthOf("a", "x");
		var page = Files.writeString(folder.resolve("z.html"), PAGE);

		assertThat(run("extract", "--scores", truth.toString(), page.toString())).isEqualTo(1);
		assertThat(printed.toString(UTF_8)).isEmpty();
	}

	private Path truthOf(String id, String body) throws IOException {
		return Files.writeString(folder.resolve("index.jsonl"),
				"""
						{"id": "%s", "html": "%s.html", "url": null, "gt": {"title": "Harbour reöpens", "date": "2024-05-02", "body": "%s"}}
						"""
					.formatted(id, id, body));
	}

	@Test
	void tellsCommandsFromSettingsOfTheServer() {
		assertThat(Commands.isCommand()).isFalse();
		assertThat(Commands.isCommand("--server.port=8081", "--debug")).isFalse();
		assertThat(Commands.isCommand("extract", "--text", "a")).isTrue();
		assertThat(Commands.isCommand("--help")).isTrue();
		assertThat(Commands.isCommand("-h")).isTrue();
		assertThat(Commands.isCommand("--version")).isTrue();
		assertThat(run("--version")).isZero();
		assertThat(run("--help")).isZero();
	}

	private static int run(String... arguments) {
		return Commands.run(() -> {
			throw new IllegalStateException("extracting needs no house");
		}, arguments);
	}

	private List<JsonNode> objects() throws IOException {
		var mapper = new JsonMapper();
		return printed.toString(UTF_8).lines().map(mapper::readTree).toList();
	}

	private List<String> complaints() {
		return complained.toString(UTF_8).lines().toList();
	}

}
