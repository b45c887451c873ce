package hemeroteca.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The chunks of a PNG that its pixels need. The others may be packed texts and profiles
 * that unpack to gigabytes, and a decoder would.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#5Chunk-layout">PNG, chunk layout</a>
 */
final class PngChunks {

	private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

	private static final int SIGNATURE = 8;

	/** Length, name and check sum. */
	private static final int AROUND = 12;

	private PngChunks() {
	}

	/** Returns the picture with nothing else; a chunk that is cut short ends it. */
	static byte[] needed(byte[] png) {
		var buffer = ByteBuffer.wrap(png);
		var needed = new ByteArrayOutputStream(png.length);
		needed.write(png, 0, SIGNATURE);
		int at = SIGNATURE;
		while (at + AROUND <= png.length) {
			long length = AROUND + (buffer.getInt(at) & 0xFFFFFFFFL);
			if (length > png.length - at) {
				break;
			}
			if (NEEDED.contains(new String(png, at + 4, 4, StandardCharsets.ISO_8859_1))) {
				needed.write(png, at, (int) length);
			}
			at += (int) length;
		}
		return needed.toByteArray();
	}

}
