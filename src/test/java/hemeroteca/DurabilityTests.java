package hemeroteca;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import hemeroteca.database.Launched;
import hemeroteca.database.TemporaryHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** What happens around the program while a delivery is under way. */
class DurabilityTests {

	/** {@code -Ddurability.files=20000} for the long form. */
	private static final int FILES = Integer.getInteger("durability.files", 400);

	private static final Duration PATIENCE = Duration.ofMinutes(Math.max(3, FILES / 1_000));

	private final Path home = TemporaryHome.make();

	@AfterEach
	void delete() throws IOException {
		FileSystemUtils.deleteRecursively(home);
	}

	@Test
	void goesOnByItselfWhenTheDatabaseEnds() throws Exception {
		var reader = new Northgate();
		try (var killed = launch(home, reader.port())) {
			killed.kill(); // and leaves its PostgreSQL behind
		}
		try (var program = launch(home, reader.port())) {
			String delivery = reader.deliver(0, FILES);
			await().atMost(PATIENCE).until(() -> reader.settled(delivery) >= FILES / 10);

			postgres("stop", "--mode=immediate", "--no-wait");

			everyFileIsOneArticle(reader, delivery, FILES);
			assertThat(program.runs()).isTrue();
		}
	}

	@Test
	void losesNothingThatItAcceptedWhenTheDiskWasFull() throws Exception {
		assumeThat(isRoot()).as("a small disk is mounted by root only").isTrue();
		Path disk = Files.createTempDirectory("hemeroteca-disk");
		run("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", disk.toString());
		var reader = new Northgate();
		Files.createSymbolicLink(disk.resolve("cache"), home.resolve("cache").toRealPath());
		try (var program = launch(disk, reader.port())) {
			String delivery = reader.deliver(0, FILES);
			fill(disk.resolve("ballast"));
			var refused = reader.send(FILES, 2_000);
			Thread.sleep(3_000);
			Files.delete(disk.resolve("ballast"));

			everyFileIsOneArticle(reader, delivery, FILES);
			assertThat(refused.statusCode()).as(refused.body()).isIn(202, 500, 503, 507);
			String after = reader.deliver(10_000, 50);
			assertThat(reader.done(after, PATIENCE).get("counts").get("waiting").asInt()).isZero();
			assertThat(program.runs()).isTrue();
		}
		finally {
			run("umount", "--lazy", disk.toString());
			Files.delete(disk);
		}
	}

	private static void everyFileIsOneArticle(Northgate reader, String delivery, int files) throws Exception {
		var done = reader.done(delivery, PATIENCE);
		assertThat(done.get("total").asInt()).isEqualTo(files);
		assertThat(reader.articles(delivery)).as("each file is one article, once").hasSize(files);
		reader.found(files);
	}

	private static void fill(Path ballast) throws IOException {
		try (var file = new RandomAccessFile(ballast.toFile(), "rw")) {
			byte[] block = new byte[1 << 16];
			while (true) {
				file.write(block);
			}
		}
		catch (IOException full) {
			assertThat(full).hasMessageContaining("No space left");
		}
	}

	// As the program does it: PostgreSQL refuses to run as root.
	private void postgres(String... arguments) throws IOException, InterruptedException {
		var command = new ArrayList<>(isRoot() ? List.of("unshare", "--user") : List.<String>of());
		try (Stream<Path> cache = Files.walk(home.resolve("cache").toRealPath())) {
			command.add(cache.filter((file) -> file.endsWith("bin/pg_ctl")).findFirst().orElseThrow().toString());
		}
		command.addAll(List.of(arguments));
		command.add("--pgdata=" + home.resolve("postgres"));
		run(command.toArray(String[]::new));
	}

	private static boolean isRoot() {
		return System.getProperty("user.name").equals("root");
	}

	private static Launched launch(Path home, String port) throws Exception {
		return Launched
			.of(Hemeroteca.class, Map.of("HEMEROTECA_HOME", home.toString(), "SERVER_PORT", port),
					"--hemeroteca.database.minimum-free-space=100MB")
			.awaitLine("Hemeroteca is open at");
	}

	private static void run(String... command) throws IOException, InterruptedException {
		var process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
		assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
	}

}
