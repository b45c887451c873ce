package hemeroteca.archive;

import java.awt.Color;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PictureDecoderTests {

	private final PictureDecoder decoder = decoder(Duration.ofSeconds(20));

	private static PictureDecoder decoder(Duration longest) {
		return new PictureDecoder(
				new PictureSettings(DataSize.ofMegabytes(20), 50_000_000, 4, 200, longest, 640, Duration.ofHours(1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpeg", "png", "gif" })
	void tellsAPictureByItsBytesAndMakesItSmall(String format) throws IOException {
		byte[] picture = Painted.picture(format, 1300, 700, Color.RED, Color.BLUE);

		assertThat(decoder.header(picture)).contains(new PictureHeader(format, "image/" + format, 1300, 700));
		var small = Painted.seen(decoder.thumbnail(picture).orElseThrow());
		assertThat(small.getWidth()).isEqualTo(640);
		assertThat(small.getHeight()).isEqualTo(345);
		assertThat(near(small.getRGB(300, 60), Color.RED)).isTrue();
		assertThat(near(small.getRGB(300, 300), Color.BLUE)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lossy.webp", "lossless.webp", "see-through.webp" })
	void readsWebPInItsThreeForms(String name) throws IOException {
		byte[] picture = getClass().getResourceAsStream(name).readAllBytes();

		assertThat(decoder.header(picture)).contains(new PictureHeader("webp", "image/webp", 48, 32));
		var small = Painted.seen(decoder.thumbnail(picture).orElseThrow());
		assertThat(small.getWidth()).isEqualTo(48);
		assertThat(near(small.getRGB(18, 14), new Color(200, 120, 30))).isTrue();
		assertThat(near(small.getRGB(44, 30), name.startsWith("see") ? Color.WHITE : new Color(40, 90, 160))).isTrue();
	}

	@Test
	void readsTheInksOfAPrintingPress() throws IOException {
		byte[] picture = Painted.inInks(60, 40);

		assertThat(decoder.header(picture)).isPresent();
		assertThat(decoder.thumbnail(picture)).isPresent();
	}

	@Test
	void takesNothingThatIsNoPictureWhateverItIsCalled() {
		for (String hostile : new String[] { "",
				"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
				"<!DOCTYPE html><script>alert(1)</script>", "GIF89a", "\u0000\u0000\u0000 ftypavif", "RIFF....WEBPVP8 ",
				"BM......" }) {
			assertThat(decoder.header(hostile.getBytes(UTF_8))).as(hostile).isEmpty();
		}
		byte[] jpeg = Painted.picture("jpeg", 60, 40, Color.RED, Color.BLUE);
		for (int cut = 0; cut < 150; cut++) {
			assertThat(decoder.header(Arrays.copyOf(jpeg, cut))).as("the first %d bytes", cut).isEmpty();
		}
	}

	@Test
	void takesNoCounters() {
		assertThat(decoder.header(Painted.picture("gif", 1, 1, Color.RED, Color.RED))).isEmpty();
		assertThat(decoder.header(Painted.picture("png", 600, 3, Color.RED, Color.RED))).isEmpty();
		assertThat(decoder.header(Painted.picture("png", 4, 4, Color.RED, Color.RED))).isPresent();
	}

	@Test
	void refusesABombByItsHeader() throws IOException {
		byte[] bomb = Painted.blank(30_000, 30_000, 1, new byte[0]);

		assertThat(bomb.length).isLessThan(200_000);
		assertThat(decoder.header(bomb)).isEmpty();
		assertThat(allocated(() -> decoder.thumbnail(bomb))).isLessThan(1_000_000);
	}

	@Test
	void refusesAWebPThatWouldTakeTooMuchMemory() throws IOException {
		byte[] picture = getClass().getResourceAsStream("see-through.webp").readAllBytes();
		assertThat(picture).contains("VP8X".getBytes(UTF_8));

		picture[25] = 0x0B; // 2,864 wide
		assertThat(decoder.header(picture)).isPresent();
		picture[28] = 0x0B; // and as high: eight megapixels
		assertThat(decoder.header(picture)).isEmpty();
	}

	@Test
	void takesLittleMemoryForThePixelsThatAreAllowed() throws IOException {
		byte[] large = Painted.blank(7_000, 7_000, 8, new byte[0]);

		long memory = allocated(() -> assertThat(decoder.thumbnail(large)).isPresent());

		assertThat(memory).as("bytes for 49 megapixels").isLessThan(30_000_000);
	}

	@Test
	void unpacksNoTextInAPicture() throws IOException {
		byte[] bomb = Painted.blank(100, 80, 8, Painted.packedText(300_000_000));

		long memory = allocated(() -> assertThat(decoder.thumbnail(bomb)).isPresent());

		assertThat(memory).isLessThan(20_000_000);
	}

	@Test
	void refusesAPictureThatIsDrawnOverAndOver() {
		byte[] jpeg = Painted.picture("jpeg", 60, 40, Color.RED, Color.BLUE);
		byte[] scans = Arrays.copyOf(jpeg, jpeg.length + 2_000);
		for (int at = jpeg.length; at < scans.length; at += 10) {
			scans[at] = (byte) 0xFF;
			scans[at + 1] = (byte) 0xDA;
		}

		assertThat(decoder.header(jpeg)).isPresent();
		assertThat(decoder.header(scans)).isEmpty();
	}

	@Test
	void decodesNoDamage() {
		byte[] png = Painted.photograph("png", 300, 200, 7);
		Arrays.fill(png, png.length / 2, png.length, (byte) 0x55);

		assertThat(decoder.header(png)).isPresent();
		assertThat(decoder.thumbnail(png)).isEmpty();
	}

	@Test
	void showsTheFirstFrameOfWhatMoves() throws IOException {
		var small = Painted.seen(decoder.thumbnail(Painted.animated(90, 60)).orElseThrow());

		assertThat(near(small.getRGB(40, 30), Color.RED)).isTrue();
	}

	@Test
	void turnsAPhotographAsTheCameraWasHeld() throws IOException {
		byte[] jpeg = Painted.onItsSide(Painted.picture("jpeg", 1300, 700, Color.RED, Color.BLUE));

		var small = Painted.seen(decoder.thumbnail(jpeg).orElseThrow());

		assertThat(small.getWidth()).isEqualTo(640);
		assertThat(small.getHeight()).isGreaterThan(1_180);
		assertThat(near(small.getRGB(600, 500), Color.RED)).as("what was above is on the right").isTrue();
		assertThat(near(small.getRGB(40, 500), Color.BLUE)).isTrue();
	}

	@Test
	void breaksOffWhatTakesTooLong() {
		assertThat(decoder(Duration.ZERO).thumbnail(Painted.picture("png", 60, 40, Color.RED, Color.BLUE))).isEmpty();
	}

	private static boolean near(int rgb, Color colour) {
		var seen = new Color(rgb);
		return Math.abs(seen.getRed() - colour.getRed()) + Math.abs(seen.getGreen() - colour.getGreen())
				+ Math.abs(seen.getBlue() - colour.getBlue()) < 60;
	}

	private static long allocated(Runnable work) {
		var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		work.run(); // classes are loaded once
		long before = threads.getCurrentThreadAllocatedBytes();
		work.run();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

}
