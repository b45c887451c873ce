package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The server process that a data directory names as its own. The name stays behind when
 * the process is killed, and the number may then be another program's.
 */
record Postmaster(long process, String directory) {

	private static final Pattern NOTE = Pattern.compile("(\\d{1,18})\\R(.+?)\\R.*", Pattern.DOTALL);

	/**
	 * Reads the note that a server keeps in its data directory while it runs.
	 * @return empty if there is none, or a crash left it half written
	 */
	static Optional<Postmaster> of(Path data) throws IOException {
		var note = note(data);
		if (!Files.exists(note)) {
			return Optional.empty();
		}
		var text = NOTE.matcher(Files.readString(note));
		return text.matches() ? Optional.of(new Postmaster(Long.parseLong(text.group(1)), text.group(2)))
				: Optional.empty();
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

	/** Returns whether some process has that number, whatever it is. */
	boolean numberIsTaken() {
		return ProcessHandle.of(this.process).isPresent();
	}

	private boolean serves(ProcessHandle.Info info) {
		var program = info.command().map(Path::of).map(Path::getFileName).map(Path::toString).orElse("");
		// Windows does not tell the arguments of other processes.
		var arguments = info.arguments().map(Arrays::asList).orElse(List.of("-D", this.directory));
		return program.startsWith("postgres") && arguments.contains(this.directory);
	}

}
