package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data directory names as its own. The name stays behind when
 * the process is killed, and the number may then be another program's.
 */
record Postmaster(long process, String directory) {

	/** Reads the note that a server leaves in its data directory while it runs. */
	static Optional<Postmaster> of(Path data) throws IOException {
		var note = note(data);
		if (!Files.exists(note)) {
			return Optional.empty();
		}
		var lines = Files.readAllLines(note);
		return (lines.size() < 2) ? Optional.empty()
				: Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), lines.get(1)));
	}

	/** Returns where the note is kept. */
	static Path note(Path data) {
		return data.resolve("postmaster.pid");
	}

	/**
	 * Returns whether that process still runs, and really is PostgreSQL on that
	 * directory.
	 */
	boolean runs() {
		return ProcessHandle.of(this.process).map(ProcessHandle::info).filter(this::serves).isPresent();
	}

	private boolean serves(ProcessHandle.Info info) {
		var program = info.command().map(Path::of).map(Path::getFileName).map(Path::toString).orElse("");
		// Windows does not tell the arguments of other processes.
		var arguments = info.arguments().map(Arrays::asList).orElse(List.of("-D", this.directory));
		return program.startsWith("postgres") && arguments.contains(this.directory);
	}

}
