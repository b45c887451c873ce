package hemeroteca.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Knows UTF-16 without a byte order mark by its zeros: every second byte of ASCII. */
final class Utf16 {

	private static final int SAMPLE = 65_536;

	private Utf16() {
	}

	static Optional<Charset> withoutMark(byte[] bytes) {
		int length = Math.min(bytes.length, SAMPLE) & ~1;
		int even = zeros(bytes, 0, length);
		int odd = zeros(bytes, 1, length);
		if (Math.max(even, odd) < 2 * Math.min(even, odd) || even == odd || onlyStrayZeros(bytes, length, even + odd)) {
			return Optional.empty();
		}
		var charset = (odd > even) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
		return Optional.<Charset>of(charset).filter((utf16) -> isText(Arrays.copyOf(bytes, length), utf16));
	}

	private static int zeros(byte[] bytes, int first, int length) {
		int zeros = 0;
		for (int i = first; i < length; i += 2) {
			if (bytes[i] == 0) {
				zeros++;
			}
		}
		return zeros;
	}

	/**
	 * ASCII with a few zeros in it: real UTF-16 has bytes beyond ASCII, or a zero in two.
	 */
	private static boolean onlyStrayZeros(byte[] bytes, int length, int zeros) {
		for (int i = 0; i < length; i++) {
			if (bytes[i] < 0 || bytes[i] != 0 && Controls.is(bytes[i])) {
				return false;
			}
		}
		return zeros < length / 5;
	}

	private static boolean isText(byte[] bytes, Charset charset) {
		var text = new String(bytes, charset);
		long odd = text.chars().filter(Controls::is).count();
		return odd * 100 <= text.length() && Plausibility.of(text) > 0.8;
	}

}
