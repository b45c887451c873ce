package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs, each to its end. */
final class Tools {

	/** PostgreSQL refuses to run as root; in a user namespace of its own, root is not. */
	private static final List<String> AS_NOBODY = List.of("unshare", "--user");

	private static final Duration LONGEST = Duration.ofHours(1);

	private final Binaries binaries;

	private final Path output;

	/** Keeps what the program at hand says in the given file. */
	Tools(Binaries binaries, Path output) {
		this.binaries = binaries;
		this.output = output;
	}

	/**
	 * Runs a program and waits for its end.
	 * @throws Failed if it ends with another exit code than 0
	 */
	void run(String program, String... arguments) throws IOException {
		feed("", program, arguments);
	}

	/** Runs a program like {@link #run}, and gives it the input to read. */
	void feed(String input, String program, String... arguments) throws IOException {
		var process = launch(program, arguments);
		try (var in = process.outputWriter()) {
			in.write(input);
		}
		if (exitCode(process) != 0) {
			throw new Failed(program, Files.readString(this.output));
		}
	}

	private Process launch(String program, String... arguments) throws IOException {
		var command = new ArrayList<>(Platform.root() ? AS_NOBODY : List.of());
		command.add(this.binaries.program(program).toString());
		command.addAll(Arrays.asList(arguments));
		// A file, because the server that pg_ctl leaves behind may hold a pipe open.
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(this.output.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		builder.environment().put("LC_ALL", "C");
		return builder.start();
	}

	/**
	 * Waits with a limit: told to end, Spring gives up a start that waits without one,
	 * and would leave the server behind.
	 */
	private static int exitCode(Process process) throws IOException {
		try {
			if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
				throw new IOException("process " + process.pid() + " does not end");
			}
			return process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while waiting for process " + process.pid(), ex);
		}
	}

	/**
	 * Thrown when a program ends badly. Its message is the last that the program said.
	 */
	static class Failed extends IOException {

		Failed(String program, String said) {
			super(program + " says: " + said.strip().lines().reduce((first, last) -> last).orElse("nothing"));
		}

	}

}
