package hemeroteca.format;

import java.io.ByteArrayOutputStream;

/**
 * Undoes the ways in which a PDF writes bytes as letters, as far as measuring needs it.
 */
final class PdfAscii {

	private PdfAscii() {
	}

	/** Reads pairs of hexadecimal digits up to a {@code >}. */
	static byte[] hexadecimal(byte[] bytes, int at) {
		var out = new ByteArrayOutputStream();
		int first = -1;
		for (int i = at; i < bytes.length && bytes[i] != '>'; i++) {
			int digit = Character.digit(bytes[i], 16);
			if (digit >= 0 && first >= 0) {
				out.write(first << 4 | digit);
				first = -1;
			}
			else if (digit >= 0) {
				first = digit;
			}
		}
		return out.toByteArray();
	}

	/** Reads groups of five letters up to a {@code ~}, without one that is not whole. */
	static byte[] base85(byte[] bytes, int at) {
		var out = new ByteArrayOutputStream();
		long group = 0;
		int letters = 0;
		for (int i = at; i < bytes.length && bytes[i] != '~'; i++) {
			if (bytes[i] == 'z' && letters == 0) {
				out.writeBytes(new byte[4]);
			}
			else if (bytes[i] >= '!' && bytes[i] <= 'u') {
				group = group * 85 + bytes[i] - '!';
				letters++;
			}
			if (letters == 5) {
				for (int shift = 24; shift >= 0; shift -= 8) {
					out.write((int) (group >>> shift));
				}
				group = 0;
				letters = 0;
			}
		}
		return out.toByteArray();
	}

}
