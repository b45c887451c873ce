package hemeroteca.cli;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One file to read.
 *
 * @param name as the user gave it; for a file in a folder, the folder's name goes before
 * @param opener gives its bytes
 */
record Input(String name, Opener opener) {

	/** Opens a file when its turn has come. */
	@FunctionalInterface
	interface Opener {

		InputStream open() throws IOException;

	}

	/** Returns all files that the paths stand for, in their order; folders by name. */
	static Stream<Input> all(List<String> paths) {
		return paths.stream().flatMap(Input::all);
	}

	private static Stream<Input> all(String path) {
		if (path.equals("-")) {
			return Stream.of(new Input("-", () -> System.in));
		}
		try {
			return files(Path.of(path), true)
				.map((file) -> new Input(file.toString(), () -> Files.newInputStream(file)));
		}
		catch (InvalidPathException noPath) {
			return Stream.of(new Input(path, () -> {
				throw new NoSuchFileException(path);
			}));
		}
	}

	/** Within folders, links are not followed and hidden files are left alone. */
	private static Stream<Path> files(Path path, boolean given) {
		if (!given && (Files.isSymbolicLink(path) || path.getFileName().toString().startsWith("."))) {
			return Stream.of();
		}
		if (!Files.isDirectory(path)) {
			return Stream.of(path);
		}
		try (var children = Files.list(path)) {
			return children.sorted().toList().stream().flatMap((child) -> files(child, false));
		}
		catch (IOException | UncheckedIOException cannotList) {
			return Stream.of(path);
		}
	}

	/**
	 * Returns the bytes, unpacked if they are gzipped.
	 * @param most after one more than this many the rest is left unread
	 */
	byte[] bytes(int most) throws IOException {
		try (var in = new BufferedInputStream(opener.open())) {
			in.mark(2);
			boolean gzipped = in.read() == 0x1F && in.read() == 0x8B;
			in.reset();
			return gzipped ? new GZIPInputStream(in, 65_536).readNBytes(most + 1) : in.readNBytes(most + 1);
		}
	}

	/** Returns why a file could not be read, for a person. */
	static String reason(Exception exception) {
		return switch (exception) {
			case NoSuchFileException e -> "no such file";
			case AccessDeniedException e -> "you may not read it";
			case EOFException e -> "the gzip archive breaks off";
			case ZipException e -> "the gzip archive is damaged: " + e.getMessage();
			default -> String.valueOf(exception.getMessage());
		};
	}

}
