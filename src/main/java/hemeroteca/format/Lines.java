package hemeroteca.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The data of this package: text files beside its classes, "#" begins a comment line. */
final class Lines {

	private Lines() {
	}

	/** Returns the lines that hold data, in order. */
	static Stream<String> of(String file) {
		try (var in = Objects.requireNonNull(Lines.class.getResourceAsStream(file), file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"));
		}
		catch (IOException cannotRead) {
			throw new UncheckedIOException(cannotRead);
		}
	}

}
