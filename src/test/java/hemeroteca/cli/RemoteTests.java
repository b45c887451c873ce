package hemeroteca.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RemoteTests {

	private final List<String> shown = new CopyOnWriteArrayList<>();

	private HttpServer server;

	private int status;

	private String body = "";

	@BeforeEach
	void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", this::answer);
		server.start();
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	@Test
	void takesNoOtherProgramForOursAndShowsItNoToken() throws Exception {
		answer(200, "{\"status\":\"UP\"}");
		assertThat(remote().answers()).isFalse();
		answer(404, "{\"detail\":\"no such page\"}");
		assertThat(remote().answers()).isFalse();
		answer(401, "");
		assertThat(remote().answers()).isFalse();

		assertThat(shown).isEmpty();
	}

	@Test
	void knowsTheProgram() throws Exception {
		answer(404, "{\"detail\":\"there is no import 0\"}");

		assertThat(remote().answers()).isTrue();
	}

	private Remote remote() {
		return new Remote(URI.create("http://localhost:" + server.getAddress().getPort()), "secret");
	}

	private void answer(int status, String body) {
		this.status = status;
		this.body = body;
	}

	private void answer(HttpExchange exchange) throws IOException {
		shown.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
		byte[] bytes = body.getBytes(UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
