package hemeroteca.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a picture say: its kind and its size, before anything is
 * decoded. Only the kinds that hold nothing but a picture and that can be decoded here:
 * an SVG may hold script, and nothing in Java reads an AVIF.
 *
 * @param format as readers of it are called in Java
 * @param width of the whole canvas, pixels
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG</a>
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">WebP</a>
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">JPEG, B.2.2</a>
 */
record PictureHeader(String format, String mediaType, int width, int height) {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final int MARKER = 0xFF;

	private static final int START_OF_SCAN = 0xDA;

	/**
	 * Each scan of a progressive picture goes over all of it: encoders make ten, and
	 * hundreds keep a decoder busy for minutes.
	 */
	private static final int MOST_SCANS = 64;

	private static final int WEBP_EFFORT = 10;

	/** Reads the header; nothing for what is no such picture. */
	static Optional<PictureHeader> of(byte[] bytes) {
		try {
			return Optional.ofNullable(read(bytes)).filter((header) -> header.width > 0 && header.height > 0);
		}
		catch (IndexOutOfBoundsException cutShort) {
			return Optional.empty();
		}
	}

	private static @Nullable PictureHeader read(byte[] bytes) {
		var big = ByteBuffer.wrap(bytes);
		var little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		if (begins(bytes, 0, PNG) && begins(bytes, 12, "IHDR")) {
			return new PictureHeader("png", "image/png", big.getInt(16), big.getInt(20));
		}
		if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) {
			return new PictureHeader("gif", "image/gif", little.getChar(6), little.getChar(8));
		}
		if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
			return webp(bytes, little);
		}
		return (big.getChar(0) == 0xFFD8 && (bytes[2] & 0xFF) == MARKER) ? jpeg(bytes, big) : null;
	}

	private static PictureHeader webp(byte[] bytes, ByteBuffer little) {
		if (begins(bytes, 12, "VP8X")) {
			return webp(1 + (little.getInt(24) & 0xFFFFFF), 1 + (little.getInt(26) >>> 8));
		}
		if (begins(bytes, 12, "VP8L") && bytes[20] == 0x2F) {
			int bits = little.getInt(21);
			return webp(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
		}
		return begins(bytes, 12, "VP8 ") ? webp(little.getChar(26) & 0x3FFF, little.getChar(28) & 0x3FFF) : null;
	}

	private static PictureHeader webp(int width, int height) {
		return new PictureHeader("webp", "image/webp", width, height);
	}

	// From segment to segment; a frame header tells the size, and the scans come after
	// it.
	private static @Nullable PictureHeader jpeg(byte[] bytes, ByteBuffer big) {
		int at = 2;
		while (true) {
			while ((bytes[at] & 0xFF) != MARKER) {
				at++;
			}
			while ((bytes[at] & 0xFF) == MARKER) {
				at++;
			}
			int marker = bytes[at++] & 0xFF;
			boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
			if (frame) {
				return (scans(bytes, at) > MOST_SCANS) ? null
						: new PictureHeader("jpeg", "image/jpeg", big.getChar(at + 5), big.getChar(at + 3));
			}
			if (marker == START_OF_SCAN) {
				return null;
			}
			at += big.getChar(at);
		}
	}

	private static int scans(byte[] bytes, int from) {
		int scans = 0;
		for (int at = from; at + 1 < bytes.length; at++) {
			scans += (bytes[at] == (byte) MARKER && bytes[at + 1] == (byte) START_OF_SCAN) ? 1 : 0;
		}
		return scans;
	}

	private static boolean begins(byte[] bytes, int at, String letters) {
		return begins(bytes, at, letters.getBytes(StandardCharsets.US_ASCII));
	}

	private static boolean begins(byte[] bytes, int at, byte[] sign) {
		for (int i = 0; i < sign.length; i++) {
			if (at + i >= bytes.length || bytes[at + i] != sign[i]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Returns what it takes to decode it: its pixels, and of a WebP ten times as many,
	 * for its decoder was seen to hold 30 bytes for each.
	 */
	long effort() {
		return (long) width * height * (format.equals("webp") ? WEBP_EFFORT : 1);
	}

}
