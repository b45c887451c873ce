package hemeroteca.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns bytes into characters: by byte order mark, else by the declaration, else by
 * detection. Whether the bytes are UTF-8 is seen from the bytes; a declaration that says
 * otherwise is not believed, nor is one that makes nonsense of them.
 */
final class Decoder {

	/**
	 * A page is UTF-8 with damage, if this many good characters stand against a bad one.
	 */
	private static final int GOOD_FOR_ONE_BAD = 2;

	/** So many characters beyond ASCII may look like UTF-8 by accident. */
	private static final int FEW = 3;

	private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

	private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

	private Decoder() {
	}

	/** What came out: characters without byte order mark, and the charset used. */
	record Decoded(String characters, Charset charset) {
	}

	static Decoded decode(byte[] bytes) {
		return decode(bytes, Optional.empty());
	}

	/**
	 * Decodes bytes of which something beside them states the charset: a part's header.
	 * It is believed before the declaration in the text, and as little as that.
	 */
	static Decoded decode(byte[] bytes, Optional<Charset> stated) {
		var marked = byteOrderMark(bytes).or(() -> Utf16.withoutMark(bytes));
		if (marked.isPresent()) {
			return decode(bytes, marked.get());
		}
		var utf8 = decode(bytes, StandardCharsets.UTF_8);
		int bad = bad(bytes, utf8.characters());
		if (bad == 0) {
			return escaped(bytes, utf8.characters()).or(() -> accident(bytes, utf8.characters(), stated)).orElse(utf8);
		}
		if (bad == 1 && cutShort(utf8.characters())) {
			return new Decoded(utf8.characters().substring(0, utf8.characters().length() - 1), utf8.charset());
		}
		if (beyondAscii(utf8.characters()) - bad > GOOD_FOR_ONE_BAD * bad) {
			return utf8;
		}
		var declared = stated.or(() -> Declaration.in(bytes))
			.filter((charset) -> !charset.equals(StandardCharsets.UTF_8));
		return decode(bytes, Guess.of(bytes, declared));
	}

	private static Decoded decode(byte[] bytes, Charset charset) {
		var characters = new String(bytes, charset);
		return new Decoded(characters.startsWith("\uFEFF") ? characters.substring(1) : characters, charset);
	}

	private static Optional<Charset> byteOrderMark(byte[] bytes) {
		if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
			return Optional.of(UTF_32LE);
		}
		if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
			return Optional.of(UTF_32BE);
		}
		if (begins(bytes, 0xFF, 0xFE)) {
			return Optional.of(StandardCharsets.UTF_16LE);
		}
		return begins(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
	}

	private static boolean begins(byte[] bytes, int... first) {
		for (int i = 0; i < first.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Counts replacements that the decoder made, not those that were written in the page.
	 */
	private static int bad(byte[] bytes, String utf8) {
		int replaced = 0;
		for (int at = utf8.indexOf('\uFFFD'); at >= 0; at = utf8.indexOf('\uFFFD', at + 1)) {
			replaced++;
		}
		return (replaced == 0) ? 0 : replaced - written(bytes);
	}

	private static int written(byte[] bytes) {
		int written = 0;
		for (int i = 0; i + 2 < bytes.length; i++) {
			if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD) {
				written++;
			}
		}
		return written;
	}

	/** A download that broke off within a character is still UTF-8. */
	private static boolean cutShort(String utf8) {
		return utf8.endsWith("\uFFFD") && beyondAscii(utf8) > 1;
	}

	private static int beyondAscii(String characters) {
		return beyondAscii(characters, Integer.MAX_VALUE);
	}

	/** Counts them up to a number that is enough to know. */
	private static int beyondAscii(String characters, int enough) {
		int beyond = 0;
		for (int i = 0; i < characters.length() && beyond < enough; i++) {
			char c = characters.charAt(i);
			// The second half of a pair belongs to the character that its first began.
			beyond += (c >= 0x80 && !Character.isLowSurrogate(c)) ? 1 : 0;
		}
		return beyond;
	}

	/** ISO-2022-JP is written in ASCII bytes, between escapes. */
	private static Optional<Decoded> escaped(byte[] bytes, String utf8) {
		boolean any = utf8.indexOf('\u001B') >= 0;
		if (any && (utf8.contains("\u001B$B") || utf8.contains("\u001B$@"))) {
			return Labels.charset("iso-2022-jp").flatMap((charset) -> strictly(bytes, charset));
		}
		return Optional.empty();
	}

	/**
	 * A few bytes of an Eastern charset can look like UTF-8: then the declaration
	 * decides.
	 */
	private static Optional<Decoded> accident(byte[] bytes, String utf8, Optional<Charset> stated) {
		boolean ascii = utf8.length() == bytes.length;
		int beyond = ascii ? 0 : beyondAscii(utf8, FEW + 1);
		if (beyond == 0 || beyond > FEW) {
			return Optional.empty();
		}
		return stated.or(() -> Declaration.in(bytes))
			.filter((charset) -> charset.newEncoder().maxBytesPerChar() > 1 && !charset.name().startsWith("UTF"))
			.flatMap((charset) -> strictly(bytes, charset))
			.filter((other) -> Plausibility.of(other.characters()) >= Plausibility.of(utf8));
	}

	private static Optional<Decoded> strictly(byte[] bytes, Charset charset) {
		try {
			return Optional.of(new Decoded(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), charset));
		}
		catch (CharacterCodingException other) {
			return Optional.empty();
		}
	}

}
