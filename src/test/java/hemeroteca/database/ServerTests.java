package hemeroteca.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ServerTests {

	private static Home home;

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void start() {
		home = Home.open(TemporaryHome.make(), EmbeddedPostgresTests.DEFAULTS.minimumFreeSpace());
		postgres = EmbeddedPostgres.start(home, EmbeddedPostgresTests.DEFAULTS);
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.stop();
		home.close();
		FileSystemUtils.deleteRecursively(home.folder());
	}

	@Test
	void isUsedWhenItAnswers() throws IOException {
		var password = postgres.password();
		assertThatNoException().isThrownBy(() -> require(postgres.address(), password));
	}

	@Test
	void isRefusedWithASentenceWhenItDoesNotAnswer() throws IOException {
		int closed;
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			closed = socket.getLocalPort();
		}
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> require("jdbc:postgresql://127.0.0.1:" + closed + "/archive?password=secret", "secret"))
			.withMessageStartingWith(
					"The database jdbc:postgresql://127.0.0.1:%d/archive cannot be used: Connection to", closed)
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("secret"));
	}

	@Test
	void isRefusedWithASentenceWhenItDoesNotLetUsIn() {
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> require(postgres.address(), "guessed"))
			.withMessageContaining("password authentication failed")
			.withMessageContaining("Check spring.datasource.url");
	}

	@Test
	void isRefusedWithASentenceWhenItIsTooOld() throws IOException {
		try (var old = new OldServer("14.19")) {
			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> require(old.address(), "any"))
				.withMessage(
						"The database %s is PostgreSQL 14.19, and PostgreSQL 15 or newer is needed. Upgrade it, or name another one in spring.datasource.url.",
						old.address());
		}
	}

	@Test
	void isRefusedWithASentenceWhenItTakesTheCallAndIsSilent() throws IOException {
		try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var address = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/archive";
			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> require(address, "any"))
				.withMessageStartingWith("The database %s cannot be used: ", address);
		}
	}

	private static void require(String address, String password) {
		Server.require(new DatabaseConfiguration.Connection(address, EmbeddedPostgres.NAME, password),
				Duration.ofSeconds(2));
	}

}
