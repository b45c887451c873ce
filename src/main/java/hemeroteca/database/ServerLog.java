package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** The file in which the embedded server says what happens to it, for one run. */
record ServerLog(Path file) {

	/** Begins a new file, and keeps that of the last run beside it. */
	void begin() throws IOException {
		if (Files.exists(this.file)) {
			Files.move(this.file, this.file.resolveSibling("postgres.last.log"), REPLACE_EXISTING);
		}
	}

	/** Returns why the server last gave up, as one sentence. */
	String lastComplaint() throws IOException {
		if (!Files.exists(this.file)) {
			return "it said nothing.";
		}
		try (var lines = Files.lines(this.file)) {
			return lines.filter((line) -> line.contains("FATAL:") || line.contains("PANIC:"))
				.reduce((first, last) -> last)
				.map((line) -> line.replaceFirst(".*?(FATAL|PANIC): +", "") + ".")
				.orElse("it gives no reason.");
		}
	}

}
