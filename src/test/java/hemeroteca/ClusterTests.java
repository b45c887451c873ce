package hemeroteca;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import hemeroteca.database.Launched;
import hemeroteca.database.OnlyTheDatabase;
import hemeroteca.database.TemporaryHome;
import hemeroteca.search.OpenSearchNodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two instances of the program on one PostgreSQL and a cluster of three nodes. */
class ClusterTests {

	/** -Dcluster.files=5000 for the long form. */
	private static final int FILES = Integer.getInteger("cluster.files", 300);

	/** Above the numbers that errors have: a page "404" is none to keep. */
	private static final int FIRST = 100_000;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Map<String, Path> homes = new HashMap<>();

	@AfterEach
	void delete() throws IOException {
		for (Path home : homes.values()) {
			FileSystemUtils.deleteRecursively(home);
		}
	}

	@Test
	void nothingIsLostWhenANodeOfEachKindEndsInTheMiddleOfAnImport() throws Exception {
		var nodes = OpenSearchNodes.shared();
		try (var database = database(); var one = launch("one", database); var other = launch("other", database)) {
			var oneAt = address(one.awaitLine("is open at"));
			var otherAt = address(other.awaitLine("is open at"));

			String delivery = deliver(oneAt);
			await().atMost(PATIENCE).until(() -> count(otherAt, delivery, "new") >= FILES / 10);
			nodes.endOne();
			one.kill();

			long found = 0;
			while (count(otherAt, delivery, "waiting") > 0) {
				long now = found(otherAt);
				assertThat(now).as("what is found while the rest comes in").isBetween(found, (long) FILES);
				found = now;
				Thread.sleep(200);
			}
			assertThat(count(otherAt, delivery, "new")).isEqualTo(FILES);
			await().atMost(PATIENCE).until(() -> found(otherAt) == FILES);
			assertThat(numbers(otherAt)).as("each file is one article, once").hasSize(FILES);
			assertThat(other.lines()).noneMatch((line) -> line.contains("ERROR"));
		}
	}

	private Launched database() throws Exception {
		return Launched
			.of(OnlyTheDatabase.class, Map.of("HEMEROTECA_HOME", home("database")),
					"--spring.main.web-application-type=none", "--spring.main.keep-alive=true",
					"--spring.flyway.enabled=false")
			.awaitLine("jdbc:");
	}

	private Launched launch(String name, Launched database) throws IOException {
		var address = database.lines().stream().filter((line) -> line.startsWith("jdbc:")).findFirst().orElseThrow();
		var password = Files.readString(homes.get("database").resolve("postgres.password")).strip();
		return Launched.of(Hemeroteca.class, Map.of("HEMEROTECA_HOME", home(name), "SERVER_PORT", freePort()),
				"--spring.datasource.url=" + address, "--spring.datasource.username=hemeroteca",
				"--spring.datasource.password=" + password, "--hemeroteca.search.backend=opensearch",
				"--hemeroteca.search.opensearch.index=shared",
				"--hemeroteca.search.opensearch.addresses=" + OpenSearchNodes.shared().addresses(),
				"--hemeroteca.intake.heartbeat=1s",
				"--spring.jpa.properties.hibernate.search.coordination.event_processor.pulse_interval=500",
				"--spring.jpa.properties.hibernate.search.coordination.event_processor.pulse_expiration=5000");
	}

	private String home(String name) {
		return homes.computeIfAbsent(name, (unknown) -> TemporaryHome.make()).toString();
	}

	private static String freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return Integer.toString(socket.getLocalPort());
		}
	}

	private static String address(Launched program) throws IOException {
		String said = program.lines().getLast();
		return said.substring(said.indexOf("http://"));
	}

	private String deliver(String at) throws Exception {
		var body = new StringBuilder();
		for (int i = 0; i < FILES; i++) {
			body.append("--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%d.html\"\r\n\r\n%s\r\n"
				.formatted(i, page(FIRST + i)));
		}
		body.append("--part--\r\n");
		var answer = send(HttpRequest.newBuilder(URI.create(at + "/api/v1/imports"))
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(BodyPublishers.ofString(body.toString())));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	private int count(String at, String delivery, String outcome) throws Exception {
		return json(at + delivery).get("counts").get(outcome).asInt();
	}

	private long found(String at) throws Exception {
		return json(at + "/api/v1/articles?q=harbourday").get("total").asLong();
	}

	private HashSet<Long> numbers(String at) throws Exception {
		var numbers = new HashSet<Long>();
		for (int page = 0; page * 100 < FILES; page++) {
			json(at + "/api/v1/articles?q=harbourday&size=100&page=" + page).get("items")
				.forEach((article) -> numbers.add(article.get("id").asLong()));
		}
		return numbers;
	}

	private JsonNode json(String address) throws Exception {
		var answer = send(HttpRequest.newBuilder(URI.create(address)));
		assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return http.send(request.build(), BodyHandlers.ofString(UTF_8));
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
