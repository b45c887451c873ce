package hemeroteca.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what looks different and is not. */
final class DifferenceNoise {

	// Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them.
	private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B\u2060\uFEFF]");

	private static final Pattern RUN = Pattern.compile("[^\\x00-\\x7F]{2,}");

	private static final Map<Integer, Byte> WINDOWS_1252 = windows1252();

	private static final List<String> RELATED = lines("related.txt");

	private DifferenceNoise() {
	}

	/**
	 * Returns a text without what nobody sees, and with its letters as they were meant.
	 */
	static String cleaned(String text) {
		if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
			return text;
		}
		Matcher run = RUN.matcher(UNSEEN.matcher(text).replaceAll(""));
		return run.replaceAll((found) -> Matcher.quoteReplacement(repaired(found.group())));
	}

	// UTF-8 that was read as windows-1252 ("â€™") is UTF-8 again when it is written so.
	private static String repaired(String run) {
		var bytes = ByteBuffer.allocate(run.length());
		for (int i = 0; i < run.length(); i++) {
			Byte one = WINDOWS_1252.get((int) run.charAt(i));
			if (one == null) {
				return run;
			}
			bytes.put(one);
		}
		try {
			String meant = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
			return meant.codePoints().allMatch(DifferenceNoise::isLikely) ? meant : run;
		}
		catch (CharacterCodingException otherwise) {
			return run;
		}
	}

	// What stands in a newspaper: letters of Europe, its punctuation and signs. Two
	// letters that happen to be UTF-8 too would be rarer ones.
	private static boolean isLikely(int codePoint) {
		return codePoint >= 0xA0 && codePoint <= 0x17F || codePoint >= 0x370 && codePoint <= 0x45F
				|| codePoint >= 0x2010 && codePoint <= 0x203A || codePoint == 0x20AC || codePoint == 0x2122;
	}

	private static Map<Integer, Byte> windows1252() {
		var bytes = new HashMap<Integer, Byte>();
		Charset charset = Charset.forName("windows-1252");
		for (int value = 0x80; value <= 0xFF; value++) {
			int read = charset.decode(ByteBuffer.wrap(new byte[] { (byte) value })).get();
			bytes.put((read != 0xFFFD) ? read : value, (byte) value);
		}
		return bytes;
	}

	/** Returns a word in the one way in which all its ways of writing are compared. */
	static String key(String word) {
		boolean plain = word.chars().allMatch((c) -> c < 0x80);
		if (plain && word.indexOf('`') < 0 && !word.equals("''")) {
			return word;
		}
		var key = new StringBuilder(word.length());
		Normalizer.normalize(word, Normalizer.Form.NFKC).codePoints().forEach((c) -> {
			if (Character.getType(c) != Character.FORMAT) {
				key.appendCodePoint(plain(c));
			}
		});
		String sign = key.toString();
		return (sign.equals("''") || sign.equals("<<") || sign.equals(">>")) ? "\"" : sign;
	}

	private static int plain(int codePoint) {
		return switch (codePoint) {
			case '‘', '’', '‚', '‛', '′', '´', '`', 'ʼ' -> '\'';
			case '“', '”', '„', '‟', '«', '»', '″', '〝', '〞' -> '"';
			case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
			default -> codePoint;
		};
	}

	/** Tells whether a block leads to other articles: "Read more: …". */
	static boolean isRelated(String block) {
		String start = block.substring(0, Math.min(60, block.length())).strip().toLowerCase(Locale.ROOT);
		return RELATED.stream().anyMatch((words) -> start.startsWith(words) && endsThere(start, words.length()));
	}

	private static boolean endsThere(String start, int end) {
		return end == start.length() || !Character.isLetterOrDigit(start.codePointAt(end));
	}

	private static List<String> lines(String resource) {
		try (InputStream in = Objects.requireNonNull(DifferenceNoise.class.getResourceAsStream(resource))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException packedWithUs) {
			throw new UncheckedIOException(packedWithUs);
		}
	}

}
