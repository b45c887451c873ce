package hemeroteca.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The program, as it is spoken to from outside. */
final class Remote {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final URI address;

	private final @Nullable String token;

	Remote(URI address, @Nullable String token) {
		this.address = address;
		this.token = token;
	}

	/**
	 * Tells whether the program is there, and not another one at its address: asked for
	 * an import that there never is, it says so, or that a token is needed. It is not
	 * shown ours before.
	 */
	boolean answers() throws InterruptedException {
		try {
			var answer = http.send(
					HttpRequest.newBuilder(address.resolve("/api/v1/imports/0")).timeout(PATIENCE).build(),
					BodyHandlers.ofString(UTF_8));
			return switch (answer.statusCode()) {
				case 401 -> answer.headers().allValues("WWW-Authenticate").contains("Bearer realm=\"hemeroteca\"");
				case 404 -> detail(answer.body()).equals("there is no import 0");
				default -> false;
			};
		}
		catch (IOException nobody) {
			return false;
		}
	}

	/**
	 * Sends files, each read when its turn comes.
	 * @return what the program answers: the delivery
	 * @throws IOException if the program refuses them, with its sentence
	 */
	JsonNode send(List<String[]> fields, List<Input> files, @Nullable Long delivery)
			throws IOException, InterruptedException {
		String boundary = UUID.randomUUID().toString();
		var parts = new ArrayList<BodyPublisher>();
		for (String[] field : fields) {
			parts.add(text("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary,
					field[0], field[1])));
		}
		for (Input file : files) {
			parts.add(text("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
				.formatted(boundary, escaped(file.name()))));
			parts.add(BodyPublishers.ofInputStream(() -> open(file)));
			parts.add(text("\r\n"));
		}
		parts.add(text("--%s--\r\n".formatted(boundary)));
		String path = "/api/v1/imports" + ((delivery != null) ? "?delivery=" + delivery : "");
		return answer(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
			.build());
	}

	JsonNode get(String path) throws IOException, InterruptedException {
		return answer(request(path).build());
	}

	private static BodyPublisher text(String text) {
		return BodyPublishers.ofString(text, UTF_8);
	}

	// As browsers do, by the HTML standard.
	private static String escaped(String name) {
		return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
	}

	private static InputStream open(Input file) {
		try {
			return file.opener().open();
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

	private HttpRequest.Builder request(String path) {
		var request = HttpRequest.newBuilder(address.resolve(path));
		return (token != null) ? request.header("Authorization", "Bearer " + token) : request;
	}

	private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(UTF_8));
		if (answer.statusCode() / 100 != 2) {
			throw new IOException("the archive answered %d: %s".formatted(answer.statusCode(), detail(answer.body())));
		}
		return JSON.readTree(answer.body());
	}

	private static String detail(String body) {
		try {
			return JSON.readTree(body).path("detail").asString(body);
		}
		catch (JacksonException noJson) {
			return body;
		}
	}

}
