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
import java.time.Duration;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A reader of an invented paper, who sends its days to a running program. */
final class Northgate {

	/** Above the numbers that errors have: a page "404" is none to keep. */
	private static final int FIRST = 100_000;

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	Northgate(String address) {
		this.address = address;
	}

	/** Sends pages, each an article of its own. */
	HttpResponse<String> send(int first, int files) throws IOException, InterruptedException {
		var body = new StringBuilder();
		for (int i = first; i < first + files; i++) {
			body.append("--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%d.html\"\r\n\r\n%s\r\n"
				.formatted(i, page(FIRST + i)));
		}
		body.append("--part--\r\n");
		return http.send(HttpRequest.newBuilder(URI.create(address + "/api/v1/imports"))
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(BodyPublishers.ofString(body.toString()))
			.build(), BodyHandlers.ofString(UTF_8));
	}

	/** Sends pages, and returns the address of the delivery. */
	String deliver(int first, int files) throws IOException, InterruptedException {
		var answer = send(first, files);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	/** Returns how many files of a delivery have their outcome. */
	int settled(String delivery) throws IOException, InterruptedException {
		var state = json(delivery);
		return state.get("total").asInt() - state.get("counts").get("waiting").asInt();
	}

	/** Waits until every file of a delivery has its outcome. */
	JsonNode done(String delivery, Duration patience) {
		return await().atMost(patience)
			.pollInterval(Duration.ofMillis(100))
			.ignoreExceptions()
			.until(() -> json(delivery), (state) -> state.get("state").asString().equals("done"));
	}

	/** Waits until a search finds so many of the pages. */
	void found(int articles) {
		await().atMost(Duration.ofMinutes(1))
			.ignoreExceptions()
			.until(() -> json("/api/v1/articles?q=harbourday").get("total").asInt() == articles);
	}

	JsonNode json(String path) throws IOException, InterruptedException {
		var answer = http.send(HttpRequest.newBuilder(URI.create(address + path)).build(),
				BodyHandlers.ofString(UTF_8));
		assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	static String page(int number) {
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
