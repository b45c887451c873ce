package hemeroteca;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import hemeroteca.database.Launched;
import hemeroteca.database.TemporaryHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The program killed in the middle of a delivery, again and again. */
class CrashTests {

	/** {@code -Dkilled.files=20000} for the long form. */
	private static final int FILES = Integer.getInteger("killed.files", 400);

	/** {@code -Dkills=20} for the long form, which takes some minutes. */
	private static final int KILLS = Integer.getInteger("kills", 3);

	private static final Duration PATIENCE = Duration.ofMinutes(Math.max(2, FILES / 1_000));

	private final Path home = TemporaryHome.make();

	private Northgate northgate;

	@BeforeEach
	void call() throws IOException {
		northgate = new Northgate();
	}

	@AfterEach
	void delete() throws IOException {
		FileSystemUtils.deleteRecursively(home);
	}

	@Test
	void everyFileEndsInOneOutcomeAndTheIndexAgreesHoweverOftenTheProgramIsKilled() throws Exception {
		String delivery;
		try (var program = launch()) {
			delivery = northgate.deliver(0, FILES);
			String begun = delivery;
			await().atMost(PATIENCE).until(() -> northgate.settled(begun) >= 20);
			program.kill();
		}
		for (int kill = 1; kill < KILLS; kill++) {
			try (var program = launch()) {
				Thread.sleep(new Random(kill).nextInt(100, 1_500));
				program.kill();
			}
		}
		try (var program = launch()) {
			JsonNode done = northgate.done(delivery, PATIENCE);

			assertThat(done.get("total").asInt()).isEqualTo(FILES);
			assertThat(done.get("counts").get("new").asInt()).isEqualTo(FILES);
			var articles = northgate.articles(delivery);
			assertThat(articles).as("each file is one article, once").hasSize(FILES);
			for (var article : articles.entrySet()) {
				assertThat(northgate.isKept(article.getKey(), article.getValue())).as("original of %s", article)
					.isTrue();
			}
			northgate.found(FILES);
			assertThat(program.lines()).noneMatch((line) -> line.contains("ERROR"));
		}
	}

	@Test
	void aDamagedIndexIsSetAsideAndMadeAgain() throws Exception {
		try (var program = launch()) {
			northgate.done(northgate.deliver(0, FILES), PATIENCE);
		}
		try (var files = Files.list(home.resolve("index/Article"))) {
			for (Path segment : files.filter((file) -> file.toString().endsWith(".cfs")).toList()) {
				Files.write(segment, new byte[] { 1, 2, 3, 4 }, StandardOpenOption.WRITE);
			}
		}
		try (var program = launch()) {
			assertThat(program.lines()).anyMatch((line) -> line.contains("The search index is damaged"));
			assertThat(home.resolve("index/Article.damaged")).isDirectory();
			northgate.found(FILES);
		}
	}

	private Launched launch() throws Exception {
		return Launched
			.of(Hemeroteca.class, Map.of("HEMEROTECA_HOME", home.toString(), "SERVER_PORT", northgate.port()))
			.awaitLine("Hemeroteca is open at");
	}

}
