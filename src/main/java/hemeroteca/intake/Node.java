package hemeroteca.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * This program among those that share a database: known by a name that its home keeps, so
 * that it finds again what it had in hand.
 */
@Component
class Node {

	private final String name;

	Node(@Value("${hemeroteca.home}") Path home) {
		this.name = name(home.resolve("node"));
	}

	private static String name(Path file) {
		try {
			if (!Files.exists(file)) {
				Files.createDirectories(file.getParent());
				Files.writeString(file, "node-" + UUID.randomUUID());
			}
			return Files.readString(file).strip();
		}
		catch (IOException unwritable) {
			throw new UncheckedIOException("the name of this node cannot be kept in " + file, unwritable);
		}
	}

	String name() {
		return name;
	}

}
