package hemeroteca.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/** Decodes the real pages of the development half, where they are at hand. */
@EnabledIf("areThere")
class RealPagesTests {

	private static final Path PAGES = Path.of("../shared/data/pages");

	/** Pages that were damaged before they were saved: four files of two sites. */
	private static final int DAMAGED = 4;

	static boolean areThere() {
		return Files.isDirectory(PAGES);
	}

	@Test
	void addsNoReplacementCharacter() throws IOException {
		int damaged = 0;
		for (var file : files()) {
			byte[] bytes = bytes(file);
			var utf8 = strictly(bytes);
			var decoded = Decoder.decode(bytes);
			if (utf8 != null) {
				assertThat(decoded.characters()).as(file.toString()).isEqualTo(utf8);
			}
			else if (decoded.characters().indexOf('\uFFFD') >= 0) {
				damaged++;
			}
		}
		assertThat(damaged).isLessThanOrEqualTo(DAMAGED);
	}

	private static List<Path> files() throws IOException {
		try (var files = Files.walk(PAGES)) {
			return files.filter((file) -> file.toString().endsWith(".html.gz")).sorted().toList();
		}
	}

	private static byte[] bytes(Path file) {
		try (var in = new GZIPInputStream(Files.newInputStream(file))) {
			return in.readAllBytes();
		}
		catch (IOException cannotRead) {
			throw new UncheckedIOException(cannotRead);
		}
	}

	/** Returns the text if the bytes are UTF-8 from end to end, without its mark. */
	private static String strictly(byte[] bytes) {
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException notUtf8) {
			return null;
		}
	}

}
