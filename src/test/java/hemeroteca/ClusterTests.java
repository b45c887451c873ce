package hemeroteca;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import hemeroteca.database.Launched;
import hemeroteca.database.OnlyTheDatabase;
import hemeroteca.database.TemporaryHome;
import hemeroteca.search.OpenSearchNodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two instances of the program on one PostgreSQL and a cluster of three nodes. */
class ClusterTests {

	/** -Dcluster.files=5000 for the long form. */
	private static final int FILES = Integer.getInteger("cluster.files", 300);

	private static final Duration PATIENCE = Duration.ofMinutes(3);

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
		var oneAt = new Northgate();
		var otherAt = new Northgate();
		try (var database = database();
				var one = launch("one", database, oneAt);
				var other = launch("other", database, otherAt)) {
			one.awaitLine("is open at");
			other.awaitLine("is open at");

			String delivery = oneAt.deliver(0, FILES);
			await().atMost(PATIENCE).until(() -> otherAt.count(delivery, "new") >= FILES / 10);
			nodes.endOne();
			one.kill();

			long found = 0;
			while (otherAt.count(delivery, "waiting") > 0) {
				long now = otherAt.found();
				assertThat(now).as("what is found while the rest comes in").isBetween(found, (long) FILES);
				found = now;
				Thread.sleep(200);
			}
			assertThat(otherAt.count(delivery, "new")).isEqualTo(FILES);
			await().atMost(PATIENCE).until(() -> otherAt.found() == FILES);
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

	private Launched launch(String name, Launched database, Northgate reader) throws IOException {
		var address = database.lines().stream().filter((line) -> line.startsWith("jdbc:")).findFirst().orElseThrow();
		var password = Files.readString(homes.get("database").resolve("postgres.password")).strip();
		return Launched.of(Hemeroteca.class, Map.of("HEMEROTECA_HOME", home(name), "SERVER_PORT", reader.port()),
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

	private HashSet<Long> numbers(Northgate at) throws Exception {
		var numbers = new HashSet<Long>();
		for (int page = 0; page * 100 < FILES; page++) {
			at.json("/api/v1/articles?q=harbourday&size=100&page=" + page)
				.get("items")
				.forEach((article) -> numbers.add(article.get("id").asLong()));
		}
		return numbers;
	}

}
