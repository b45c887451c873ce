package hemeroteca;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import hemeroteca.database.Launched;
import hemeroteca.database.TemporaryHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The program killed in the middle of a delivery, again and again. */
class CrashTests {

	private static final int FILES = 400;

	/** {@code -Dkills=20} for the long form, which takes some minutes. */
	private static final int KILLS = Integer.getInteger("kills", 3);

	private final Path home = TemporaryHome.make();

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port = freePort();

	@AfterEach
	void delete() throws IOException {
		FileSystemUtils.deleteRecursively(home);
	}

	@Test
	void everyFileEndsInOneOutcomeAndTheIndexAgreesHoweverOftenTheProgramIsKilled() throws Exception {
		String delivery;
		try (var program = launch()) {
			delivery = deliver();
			awaitSome(delivery, 20);
			program.kill();
		}
		for (int kill = 1; kill < KILLS; kill++) {
			try (var program = launch()) {
				Thread.sleep(new Random(kill).nextInt(100, 1_500));
				program.kill();
			}
		}
		try (var program = launch()) {
			JsonNode done = awaitDone(delivery);

			assertThat(done.get("total").asInt()).isEqualTo(FILES);
			assertThat(done.get("counts").get("new").asInt()).isEqualTo(FILES);
			var articles = new HashSet<Long>();
			done.get("files").forEach((file) -> articles.add(file.get("article").asLong()));
			assertThat(articles).as("each file is one article, once").hasSize(FILES);
			awaitFound(FILES);
			assertThat(program.lines()).noneMatch((line) -> line.contains("ERROR"));
		}
	}

	@Test
	void aDamagedIndexIsSetAsideAndMadeAgain() throws Exception {
		try (var program = launch()) {
			awaitDone(deliver());
		}
		try (var files = Files.list(home.resolve("index/Article"))) {
			for (Path segment : files.filter((file) -> file.toString().endsWith(".cfs")).toList()) {
				Files.write(segment, new byte[] { 1, 2, 3, 4 }, StandardOpenOption.WRITE);
			}
		}
		try (var program = launch()) {
			assertThat(program.lines()).anyMatch((line) -> line.contains("The search index is damaged"));
			assertThat(home.resolve("index/Article.damaged")).isDirectory();
			awaitFound(FILES);
		}
	}

	// The index is brought into step while the program is used already.
	private void awaitFound(int articles) throws Exception {
		long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		int found = -1;
		while (found != articles) {
			assertThat(System.nanoTime()).as("time until all is found; now " + found).isLessThan(end);
			Thread.sleep(100);
			found = json("/api/v1/articles?q=harbourday").get("total").asInt();
		}
	}

	private Launched launch() throws Exception {
		return Launched
			.of(Hemeroteca.class, Map.of("HEMEROTECA_HOME", home.toString(), "SERVER_PORT", Integer.toString(port)))
			.awaitLine("Hemeroteca is open at");
	}

	private String deliver() throws Exception {
		var body = new StringBuilder();
		for (int i = 0; i < FILES; i++) {
			body.append("--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%d.html\"\r\n\r\n%s\r\n"
				.formatted(i, page(i)));
		}
		body.append("--part--\r\n");
		var answer = http.send(HttpRequest.newBuilder(uri("/api/v1/imports"))
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(BodyPublishers.ofString(body.toString()))
			.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	private void awaitSome(String delivery, int files) throws Exception {
		long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (json(delivery).get("counts").get("new").asInt() < files) {
			assertThat(System.nanoTime()).as("time until %d files are kept".formatted(files)).isLessThan(end);
			Thread.sleep(20);
		}
	}

	private JsonNode awaitDone(String delivery) throws Exception {
		long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		JsonNode state = json(delivery);
		while (!state.get("state").asString().equals("done")) {
			assertThat(System.nanoTime()).as("time until all is settled; now " + state.get("counts")).isLessThan(end);
			Thread.sleep(100);
			state = json(delivery);
		}
		return state;
	}

	private JsonNode json(String path) throws Exception {
		return JSON.readTree(http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString(UTF_8)).body());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + port + path);
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException none) {
			throw new AssertionError("no free port", none);
		}
	}

	private static String page(int number) {
		String headline = "Harbourday " + number;
		var paragraphs = List.of(
				"On day %d the radio on channel twelve went quiet at five in the morning, and it stayed quiet for an hour.",
				"By noon of day %d thirty-one ships lay at anchor outside the bar, and the harbour master counted them twice.",
				"The pilots and the crane drivers met on day %d in the mission house, where the kettle had been on since four.");
		return """
				<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
				<link rel="canonical" href="https://northgatecourier.example/days/%2$d"></head>
				<body><article><h1>%1$s</h1>%3$s</article></body></html>""".formatted(headline, number,
				String.join("", paragraphs.stream().map((text) -> "<p>" + text.formatted(number) + "</p>").toList()));
	}

}
