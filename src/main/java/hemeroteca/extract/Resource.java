package hemeroteca.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files that stand beside the classes. */
final class Resource {

	private Resource() {
	}

	/** Returns the lines of a data file that are neither blank nor a remark. */
	static List<String> lines(String name) {
		try (InputStream bytes = open(name);
				BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
			return reader.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	static InputStream open(String name) {
		InputStream bytes = Resource.class.getResourceAsStream(name);
		if (bytes == null) {
			throw new IllegalStateException("the data file " + name + " is missing from the class path");
		}
		return bytes;
	}

}
