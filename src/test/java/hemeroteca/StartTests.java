package hemeroteca;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

import hemeroteca.database.Launched;
import hemeroteca.database.TemporaryHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole program, started as a person starts it. */
class StartTests {

	private static final Path home = TemporaryHome.make();

	@AfterAll
	static void delete() throws IOException {
		FileSystemUtils.deleteRecursively(home);
	}

	@Test
	void itsLastWordIsWhereItIsOpenAndNothingIsToBeWarnedOf() throws Exception {
		var port = freePort();
		try (var program = launch(port).awaitLine("Hemeroteca is open at")) {
			assertThat(program.lines()).noneMatch((line) -> line.contains("WARN"));
			assertThat(program.lines()).last().asString().endsWith("Hemeroteca is open at http://localhost:" + port);

			var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build();
			var answer = HttpClient.newHttpClient().send(health, BodyHandlers.ofString());
			assertThat(answer.body()).contains("\"status\":\"UP\"");
		}
	}

	@Test
	void aPortInUseIsToldInOneSentence() throws Exception {
		try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				var program = launch(other.getLocalPort())) {
			assertThat(program.exitCode()).isEqualTo(1);
			assertThat(program.lines()).last()
				.asString()
				.endsWith(
						"ERROR Hemeroteca: Port %d is used by another program. Stop that one, or choose another port with SERVER_PORT."
							.formatted(other.getLocalPort()));
			assertThat(program.lines()).filteredOn((line) -> line.contains("ERROR")).hasSize(1);
			assertThat(program.lines()).noneMatch((line) -> line.contains("WARN") || line.startsWith("\tat "));
		}
	}

	@Test
	void aHomeThatCannotBeWrittenToIsToldInOneSentence() throws Exception {
		try (var program = Launched.of(Hemeroteca.class, Map.of("HEMEROTECA_HOME", "/dev/null/archive"))) {
			assertThat(program.exitCode()).isEqualTo(1);
			assertThat(program.lines()).singleElement()
				.asString()
				.endsWith(
						"ERROR Hemeroteca: The home folder /dev/null/archive cannot be written to. Make it writable, or choose another one with HEMEROTECA_HOME.");
		}
	}

	@Test
	void aServerThatDoesNotAnswerIsToldInOneSentenceAndNothingEmbeddedStarts() throws Exception {
		var elsewhere = Map.of("HEMEROTECA_HOME", home.resolve("elsewhere").toString(), "SPRING_DATASOURCE_URL",
				"jdbc:postgresql://localhost:" + freePort() + "/archive");
		try (var program = Launched.of(Hemeroteca.class, elsewhere)) {
			assertThat(program.exitCode()).isEqualTo(1);
			assertThat(program.lines()).singleElement()
				.asString()
				.contains("ERROR Hemeroteca: The database jdbc:postgresql://localhost:");
		}
		assertThat(home.resolve("elsewhere/postgres")).doesNotExist();
	}

	private static Launched launch(int port) throws IOException {
		return Launched.of(Hemeroteca.class,
				Map.of("HEMEROTECA_HOME", home.toString(), "SERVER_PORT", Integer.toString(port)));
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
