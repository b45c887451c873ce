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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A reader of an invented paper, who sends its days to a running program. */
public final class Northgate {

	/** Above the numbers that errors have: a page "404" is none to keep. */
	private static final int FIRST = 100_000;

	private static final List<String> ADJECTIVES = List.of("quiet", "northern", "rusty", "early", "last", "second",
			"foreign", "empty", "heavy", "narrow", "grey", "patient", "hired", "loaded", "wooden", "silent");

	private static final List<String> NOUNS = List.of("pilot", "crane", "harbour", "tug", "ferry", "captain", "radio",
			"lighthouse", "warehouse", "customs officer", "trawler", "breakwater", "mission house", "clerk", "anchor",
			"tide");

	private static final List<String> VERBS = List.of("passed", "called", "counted", "left", "answered", "held up",
			"met", "lifted", "warned", "missed", "towed", "watched", "paid", "feared", "turned round", "waited for");

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	private final String address;

	/** Will speak to a program at a port that is free now. */
	Northgate() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = socket.getLocalPort();
		}
		this.address = "http://localhost:" + this.port;
	}

	/** Returns the port at which the program is to be started. */
	String port() {
		return Integer.toString(port);
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

	/** Returns how many files of a delivery came to this. */
	int count(String delivery, String outcome) throws IOException, InterruptedException {
		return json(delivery).get("counts").get(outcome).asInt();
	}

	/** Waits until every file of a delivery has its outcome. */
	JsonNode done(String delivery, Duration patience) {
		return await().atMost(patience)
			.pollInterval(Duration.ofMillis(100))
			.ignoreExceptions()
			.until(() -> json(delivery), (state) -> state.get("state").asString().equals("done"));
	}

	/** Returns what became of each file of a delivery: its number by its article. */
	Map<Long, Integer> articles(String delivery) throws IOException, InterruptedException {
		var articles = new HashMap<Long, Integer>();
		JsonNode page;
		int number = 0;
		do {
			page = json(delivery + "?page=" + number++);
			for (var file : page.get("files")) {
				assertThat(file.get("article").isNull()).as("what became of %s", file).isFalse();
				int sent = Integer.parseInt(file.get("file").asString().replace(".html", ""));
				assertThat(articles.put(file.get("article").asLong(), sent)).as("the article of %s, twice", file)
					.isNull();
			}
		}
		while (page.get("more").asBoolean());
		return articles;
	}

	/**
	 * Tells whether the original of an article is, byte for byte, the page that was sent.
	 */
	boolean isKept(long article, int sent) throws IOException, InterruptedException {
		return http
			.send(HttpRequest.newBuilder(URI.create("%s/articles/%d/original/file".formatted(address, article)))
				.build(), BodyHandlers.ofString(UTF_8))
			.body()
			.equals(page(FIRST + sent));
	}

	/** Returns how many of the pages a search finds. */
	long found() throws IOException, InterruptedException {
		return json("/api/v1/articles?q=harbourday").get("total").asLong();
	}

	/** Waits until a search finds so many of the pages. */
	void found(int articles) {
		await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(this::found, (found) -> found == articles);
	}

	JsonNode json(String path) throws IOException, InterruptedException {
		var answer = http.send(HttpRequest.newBuilder(URI.create(address + path)).build(),
				BodyHandlers.ofString(UTF_8));
		assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	/** Returns a page that says something else than that of any other number. */
	static String page(int number) {
		return """
				<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbourday %1$d</title>
				<link rel="canonical" href="https://northgatecourier.example/days/%1$d"></head>
				<body><article><h1>Harbourday %1$d</h1>%2$s</article></body></html>""".formatted(number, text(number));
	}

	/** Returns three paragraphs that are like those of no other number. */
	public static String text(int number) {
		var dice = new Random(number);
		var text = new StringBuilder();
		for (int paragraph = 0; paragraph < 3; paragraph++) {
			text.append("<p>");
			for (int sentence = 0; sentence < 4; sentence++) {
				text.append("The %s %s of day %d %s the %s %s. ".formatted(one(ADJECTIVES, dice), one(NOUNS, dice),
						number, one(VERBS, dice), one(ADJECTIVES, dice), one(NOUNS, dice)));
			}
			text.append("</p>");
		}
		return text.toString();
	}

	private static String one(List<String> words, Random dice) {
		return words.get(dice.nextInt(words.size()));
	}

}
