package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A program in a process of its own, which can be killed as hard as it takes. */
public final class Launched implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Process process;

	private final Path output;

	private Launched(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** Starts the main method of a class on the class path of the test. */
	public static Launched of(Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		var output = Files.createTempFile("launched", ".log");
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().putAll(environment);
		return new Launched(builder.start(), output);
	}

	/** Waits until the program has said this. */
	public Launched awaitLine(String part) throws IOException, InterruptedException {
		var end = System.nanoTime() + PATIENCE.toNanos();
		while (lines().stream().noneMatch((line) -> line.contains(part))) {
			assertThat(this.process.isAlive()).as("runs, having said %s", lines()).isTrue();
			assertThat(System.nanoTime()).as("time until it says \"%s\"; it said %s", part, lines()).isLessThan(end);
			Thread.sleep(50);
		}
		return this;
	}

	/** Waits for the end of the program and returns its exit code. */
	public int exitCode() throws InterruptedException, IOException {
		assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ends, having said %s", lines())
			.isTrue();
		return this.process.exitValue();
	}

	/** Returns what the program has said until now. */
	public List<String> lines() throws IOException {
		return Files.readAllLines(this.output);
	}

	public boolean runs() {
		return this.process.isAlive();
	}

	/** Asks the program to end, as Ctrl-C does. */
	public void terminate() {
		this.process.destroy();
	}

	/** Ends the program without a chance to clear up. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws IOException, InterruptedException {
		terminate();
		if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			kill();
		}
		Files.delete(this.output);
	}

}
