package hemeroteca.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A container for tests, one content a line after the first, which says {@code MANY}:
 * {@code page NAME HTML}, {@code picture NAME x}, {@code other NAME REASON},
 * {@code damaged NAME REASON}, {@code break x WHY}. Its positions are numbers of lines.
 */
public final class MadeContainer implements Container {

	private final BufferedReader lines;

	private long position;

	private MadeContainer(InputStream bytes, long position) throws IOException {
		this.lines = new BufferedReader(new InputStreamReader(bytes, UTF_8));
		while (this.position <= position) {
			lines.readLine();
			this.position++;
		}
	}

	public static Optional<Container> open(String name, InputStream bytes, long position) throws IOException {
		bytes.mark(5);
		boolean many = new String(bytes.readNBytes(5), UTF_8).equals("MANY\n");
		bytes.reset();
		return many ? Optional.of(new MadeContainer(bytes, position)) : Optional.empty();
	}

	@Override
	public String format() {
		return "made";
	}

	@Override
	public Content next() throws IOException, Unreadable {
		String line = lines.readLine();
		if (line == null) {
			return null;
		}
		position++;
		String[] words = line.split(" ", 3);
		return switch (words[0]) {
			case "page" -> new Content.File(words[1], words[2].getBytes(UTF_8));
			case "picture" -> new Content.Picture(words[1], "image/png", words[2].getBytes(UTF_8));
			case "other" -> new Content.Other(words[1], words[2]);
			case "damaged" -> new Content.Damaged(words[1], words[2]);
			default -> throw new Unreadable(words[2]);
		};
	}

	@Override
	public long position() {
		return position - 1;
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}

}
