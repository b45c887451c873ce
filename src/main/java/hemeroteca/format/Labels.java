package hemeroteca.format;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of charsets mean in pages.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding</a>
 */
final class Labels {

	private static final Map<String, String> CHARSETS = read();

	private Labels() {
	}

	/** Returns the charset that browsers use for a label; nothing for an unknown one. */
	static Optional<Charset> charset(String label) {
		return Optional.ofNullable(CHARSETS.get(label.strip().toLowerCase(Locale.ROOT)))
			.filter(Charset::isSupported)
			.map(Charset::forName);
	}

	private static Map<String, String> read() {
		var charsets = new HashMap<String, String>();
		Lines.of("encodings.txt").map((line) -> line.split(" ")).forEach((words) -> {
			for (int i = 1; i < words.length; i++) {
				charsets.put(words[i], words[0]);
			}
		});
		return charsets;
	}

}
