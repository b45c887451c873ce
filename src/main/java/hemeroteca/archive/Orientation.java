package hemeroteca.archive;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, from 1 (upright) to 8. A browser turns a photograph by it; a
 * thumbnail, which keeps none of the camera's notes, must be turned itself.
 *
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif
 * 2.32, 4.6.4 A</a>
 */
final class Orientation {

	private static final int APP1 = 0xFFE1;

	private static final int START_OF_SCAN = 0xFFDA;

	private static final int TAG = 0x0112;

	private static final int UPRIGHT = 1;

	private Orientation() {
	}

	/** Returns 1 to 8; 1 where nothing is said. */
	static int of(byte[] jpeg) {
		try {
			var bytes = ByteBuffer.wrap(jpeg);
			int at = 2;
			while (bytes.getChar(at) != START_OF_SCAN) {
				int length = bytes.getChar(at + 2);
				if (bytes.getChar(at) == APP1
						&& new String(jpeg, at + 4, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
					return tag(bytes.slice(at + 10, length - 8));
				}
				at += 2 + length;
			}
			return UPRIGHT;
		}
		catch (IndexOutOfBoundsException cutShort) {
			return UPRIGHT;
		}
	}

	private static int tag(ByteBuffer tiff) {
		tiff.order((tiff.getChar(0) == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		int entries = tiff.getChar(directory);
		for (int entry = 0; entry < entries; entry++) {
			int at = directory + 2 + 12 * entry;
			if (tiff.getChar(at) == TAG) {
				int said = tiff.getChar(at + 8);
				return (said >= 1 && said <= 8) ? said : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	/** Tells whether the picture lies on its side. */
	static boolean isSideways(int orientation) {
		return orientation > 4;
	}

	/** Returns how a picture of this size is put upright. */
	static AffineTransform upright(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}
