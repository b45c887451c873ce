package hemeroteca.archive;

import java.time.Duration;
import java.util.Locale;

import org.springframework.util.unit.DataSize;

/**
 * Measures what pictures cost: the look at the header when they come, and the thumbnail
 * when it is asked for first. Run it by hand.
 */
final class PictureCost {

	private static final int ROUNDS = 60;

	private PictureCost() {
	}

	public static void main(String[] arguments) {
		var decoder = new PictureDecoder(new PictureSettings(DataSize.ofMegabytes(20), 50_000_000, 4, 200,
				Duration.ofSeconds(10), 640, Duration.ofHours(1)));
		for (String format : new String[] { "jpeg", "png" }) {
			for (int width : new int[] { 640, 1200, 2400, 4800 }) {
				byte[] picture = Painted.photograph(format, width, width * 2 / 3, 1);
				System.out.printf(Locale.ROOT, "%s of %d x %d, %d kB: header and SHA-256 %.2f ms, thumbnail %.1f ms%n",
						format, width, width * 2 / 3, picture.length / 1000, milliseconds(() -> {
							decoder.header(picture);
							Sha256.of(picture);
						}), milliseconds(() -> decoder.thumbnail(picture)));
			}
		}
	}

	private static double milliseconds(Runnable work) {
		for (int round = 0; round < ROUNDS / 3; round++) {
			work.run();
		}
		long begin = System.nanoTime();
		for (int round = 0; round < ROUNDS; round++) {
			work.run();
		}
		return (System.nanoTime() - begin) / 1e6 / ROUNDS;
	}

}
