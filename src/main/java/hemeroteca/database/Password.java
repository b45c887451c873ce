package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/**
 * The password of the embedded database, in a file that only its owner reads. It keeps
 * the other users of the machine out, who reach the database's port as well.
 */
record Password(Path file) {

	private static final int BYTES = 24;

	static String random() {
		var bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	boolean isKept() {
		return Files.exists(this.file);
	}

	String read() throws IOException {
		return Files.readString(this.file).strip();
	}

	void keep(String password) throws IOException {
		var unfinished = this.file.resolveSibling(this.file.getFileName() + ".unfinished");
		Files.deleteIfExists(unfinished);
		Files.writeString(Files.createFile(unfinished, Platform.onlyOwner("rw-------")), password);
		Files.move(unfinished, this.file, ATOMIC_MOVE);
	}

}
