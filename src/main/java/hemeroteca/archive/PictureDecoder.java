package hemeroteca.archive;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Decodes pictures, and makes them small. Pictures are hostile: nothing is decoded before
 * its header was found within the limits, and never all pixels are in memory that are not
 * needed. Safe to share between threads.
 */
@Component
class PictureDecoder {

	private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);

	private static final float QUALITY = 0.82f;

	/** A picture is shown at most so many times as high as wide; lists crop it anyway. */
	private static final int TALLEST = 2;

	/**
	 * Pixels that are decoded for each of the thumbnail: it is scaled down from these.
	 */
	private static final int FINENESS = 2;

	private static final int PIXELS_A_PERMIT = 1_000;

	private final PictureSettings settings;

	private final Semaphore pixels;

	PictureDecoder(PictureSettings settings) {
		this.settings = settings;
		this.pixels = new Semaphore(permits(settings.mostPixels()));
	}

	private static int permits(long pixels) {
		return (int) (pixels / PIXELS_A_PERMIT) + 1;
	}

	/** Reads the header of what is a picture that is kept, and of nothing else. */
	Optional<PictureHeader> header(byte[] bytes) {
		if (bytes.length > settings.largest().toBytes()) {
			return Optional.empty();
		}
		return PictureHeader.of(bytes)
			.filter((header) -> header.effort() <= settings.mostPixels())
			.filter((header) -> Math.min(header.width(), header.height()) >= settings.smallest());
	}

	/**
	 * Decodes a picture; of one that moves, the first frame.
	 * @return a JPEG, not wider than the settings say and without the notes of a camera;
	 * nothing if it cannot be decoded
	 */
	Optional<byte[]> thumbnail(byte[] bytes) {
		var header = header(bytes);
		if (header.isEmpty()) {
			return Optional.empty();
		}
		int permits = permits(header.get().effort());
		pixels.acquireUninterruptibly(permits);
		try {
			return Optional.of(jpeg(upright(decode(bytes, header.get()), bytes, header.get())));
		}
		catch (IOException | RuntimeException broken) {
			// Readers of pictures answer damage with exceptions of every kind.
			LOG.debug("A picture cannot be decoded", broken);
			return Optional.empty();
		}
		finally {
			pixels.release(permits);
		}
	}

	private BufferedImage decode(byte[] bytes, PictureHeader header) throws IOException {
		var readers = ImageIO.getImageReadersByFormatName(header.format());
		ImageReader reader = readers.next();
		byte[] needed = header.format().equals("png") ? PngChunks.needed(bytes) : bytes;
		try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(needed))) {
			reader.setInput(input, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			if (width > header.width() || height > header.height()) {
				throw new IOException("the picture is larger than it says");
			}
			var deadline = new Deadline(reader, System.nanoTime() + settings.longest().toNanos());
			var wanted = reader.getDefaultReadParam();
			wanted.setSourceRegion(
					new Rectangle(width, Math.min(height, TALLEST * Math.max(width, settings.thumbnail()))));
			int step = Math.max(1, width / (FINENESS * settings.thumbnail()));
			wanted.setSourceSubsampling(step, step, 0, 0);
			var image = reader.read(0, wanted);
			deadline.check();
			return image;
		}
		finally {
			reader.dispose();
		}
	}

	private BufferedImage upright(BufferedImage image, byte[] bytes, PictureHeader header) {
		int orientation = header.format().equals("jpeg") ? Orientation.of(bytes) : 1;
		boolean sideways = Orientation.isSideways(orientation);
		int across = sideways ? image.getHeight() : image.getWidth();
		double scale = Math.min(1, (double) settings.thumbnail() / across);
		int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
		var small = new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = small.createGraphics();
		pen.setColor(Color.WHITE); // what shows through
		pen.fillRect(0, 0, small.getWidth(), small.getHeight());
		pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		pen.transform(Orientation.upright(orientation, width, height));
		pen.drawImage(image, 0, 0, width, height, null);
		pen.dispose();
		return small;
	}

	private static byte[] jpeg(BufferedImage image) throws IOException {
		var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		var bytes = new ByteArrayOutputStream();
		try (var output = new MemoryCacheImageOutputStream(bytes)) {
			var how = writer.getDefaultWriteParam();
			how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			how.setCompressionQuality(QUALITY);
			writer.setOutput(output);
			writer.write(null, new IIOImage(image, null, null), how);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	/** Breaks off what takes too long. */
	private static final class Deadline extends ReadingProgress {

		private final ImageReader reader;

		private final long end;

		Deadline(ImageReader reader, long end) {
			this.reader = reader;
			this.end = end;
			reader.addIIOReadProgressListener(this);
		}

		@Override
		public void imageProgress(ImageReader source, float percent) {
			if (System.nanoTime() > end) {
				reader.abort();
			}
		}

		void check() throws IOException {
			if (System.nanoTime() > end) {
				throw new IOException("decoding took too long");
			}
		}

	}

}
