package hemeroteca.archive;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures that tests make: honest ones and hostile ones. */
public final class Painted {

	private Painted() {
	}

	/** Returns a picture of one colour above and another below. */
	public static byte[] picture(String format, int width, int height, Color above, Color below) {
		var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		var pen = image.createGraphics();
		pen.setColor(above);
		pen.fillRect(0, 0, width, height / 2);
		pen.setColor(below);
		pen.fillRect(0, height / 2, width, height - height / 2);
		pen.dispose();
		return written(image, format);
	}

	/** Returns a picture that looks like a photograph to a packer. */
	static byte[] photograph(String format, int width, int height, long seed) {
		var random = new Random(seed);
		var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int grey = (int) (128 + 80 * Math.sin(x / 37.0) * Math.cos(y / 23.0)) + random.nextInt(24);
				image.setRGB(x, y, grey << 16 | (grey * 3 / 4) << 8 | (255 - grey));
			}
		}
		return written(image, format);
	}

	private static byte[] written(BufferedImage image, String format) {
		var bytes = new ByteArrayOutputStream();
		try {
			if (!ImageIO.write(image, format, new MemoryCacheImageOutputStream(bytes) {
				@Override
				public void close() throws IOException {
					flush();
				}
			})) {
				throw new IllegalArgumentException("nobody writes " + format);
			}
		}
		catch (IOException inMemory) {
			throw new UncheckedIOException(inMemory);
		}
		return bytes.toByteArray();
	}

	static BufferedImage seen(byte[] picture) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(picture));
	}

	/** Returns a GIF that moves: red, then blue. */
	static byte[] animated(int width, int height) throws IOException {
		var writer = ImageIO.getImageWritersByFormatName("gif").next();
		var bytes = new ByteArrayOutputStream();
		var output = new MemoryCacheImageOutputStream(bytes);
		writer.setOutput(output);
		writer.prepareWriteSequence(null);
		for (Color colour : new Color[] { Color.RED, Color.BLUE }) {
			writer.writeToSequence(new IIOImage(seen(picture("png", width, height, colour, colour)), null, null), null);
		}
		writer.endWriteSequence();
		output.flush();
		return bytes.toByteArray();
	}

	/**
	 * Returns a PNG of nothing but zeros: a few bytes for any number of pixels.
	 * @param depth bits a pixel: 1 or 8
	 * @param more another chunk, before the pixels
	 */
	public static byte[] blank(int width, int height, int depth, byte[] more) throws IOException {
		var png = new ByteArrayOutputStream();
		var header = new ByteArrayOutputStream();
		var fields = new DataOutputStream(header);
		fields.writeInt(width);
		fields.writeInt(height);
		fields.write(new byte[] { (byte) depth, 3, 0, 0, 0 }); // a palette
		png.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
		png.write(chunk("IHDR", header.toByteArray()));
		png.write(chunk("PLTE", new byte[] { 10, 20, (byte) 200, 0, 0, 0 }));
		png.write(more);
		png.write(chunk("IDAT", zeros(height * (1L + (width * (long) depth + 7) / 8))));
		png.write(chunk("IEND", new byte[0]));
		return png.toByteArray();
	}

	/** Returns a text in a PNG that unpacks to this many bytes. */
	static byte[] packedText(long bytes) throws IOException {
		var text = new ByteArrayOutputStream();
		text.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
		text.write(zeros(bytes));
		return chunk("zTXt", text.toByteArray());
	}

	private static byte[] zeros(long count) throws IOException {
		var packed = new ByteArrayOutputStream();
		try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION), 8192)) {
			for (long left = count; left > 0; left -= 8192) {
				deflater.write(new byte[(int) Math.min(left, 8192)]);
			}
		}
		return packed.toByteArray();
	}

	private static byte[] chunk(String name, byte[] content) throws IOException {
		var chunk = new ByteArrayOutputStream();
		var fields = new DataOutputStream(chunk);
		fields.writeInt(content.length);
		byte[] named = (name + new String(content, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
		fields.write(named);
		var sum = new CRC32();
		sum.update(named);
		fields.writeInt((int) sum.getValue());
		return chunk.toByteArray();
	}

	/** Returns a JPEG with a camera's note that it was held on its side. */
	static byte[] onItsSide(byte[] jpeg) throws IOException {
		byte[] note = { (byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1,
				0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0 };
		var turned = new ByteArrayOutputStream();
		turned.write(jpeg, 0, 2);
		turned.write(note);
		turned.write(jpeg, 2, jpeg.length - 2);
		return turned.toByteArray();
	}

	/** Returns a JPEG in the four inks of a printing press. */
	static byte[] inInks(int width, int height) throws IOException {
		var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				raster.setPixel(x, y, new int[] { 255, 0, 0, 0 });
			}
		}
		var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		var bytes = new ByteArrayOutputStream();
		try (var output = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(output);
			writer.write(new IIOImage(raster, null, null));
		}
		return bytes.toByteArray();
	}

}
