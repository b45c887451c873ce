package hemeroteca.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;

/**
 * What stands in a record: an HTTP answer, or the thing itself.
 *
 * @param status 200 for what is no HTTP
 * @param contentType as the server said, in lower case; may be empty
 * @param encoding how the body was made smaller for the way, in lower case; may be empty
 * @param body without the chunks that it travelled in, as far as it was given
 */
record HttpBlock(int status, String contentType, String encoding, InputStream body) {

	/**
	 * Reads the head of a block.
	 * @param block all of it, or its beginning
	 * @throws Unreadable if it is no HTTP
	 */
	static HttpBlock of(Record record, byte[] block) throws Unreadable {
		if (!record.isHttp()) {
			var type = record.fields().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
			return new HttpBlock(200, type, "", new ByteArrayInputStream(block));
		}
		int end = endOfHead(block);
		try {
			var head = Channels.newChannel(new ByteArrayInputStream(block, 0, end));
			var response = HttpResponse.parseWithoutBody(head, Channels.newChannel(OutputStream.nullOutputStream()));
			InputStream body = new ByteArrayInputStream(block, end, block.length - end);
			boolean chunked = first(response, "Transfer-Encoding").contains("chunked") && Chunks.begin(block, end);
			return new HttpBlock(response.status(), first(response, "Content-Type"),
					first(response, "Content-Encoding"), chunked ? new Chunks(body) : body);
		}
		catch (IOException | RuntimeException malformed) {
			throw new Unreadable(
					"the record holds no HTTP answer that can be read (%s)".formatted(Guarded.detail(malformed)));
		}
	}

	/** Returns where the first empty line ends, as servers write it. */
	private static int endOfHead(byte[] block) {
		for (int i = 1; i < block.length; i++) {
			if (block[i] == '\n' && (block[i - 1] == '\n' || i > 2 && block[i - 1] == '\r' && block[i - 2] == '\n')) {
				return i + 1;
			}
		}
		return block.length;
	}

	private static String first(HttpResponse response, String name) {
		return response.headers().first(name).orElse("").strip().toLowerCase(Locale.ROOT);
	}

	/** Returns the media type without its parameters. */
	String mediaType() {
		return contentType.split(";", 2)[0].strip();
	}

	/**
	 * Returns the body as a browser sees it.
	 * @throws Unreadable if it is damaged, or larger than the limit
	 */
	byte[] content(int mostBytes) throws Unreadable {
		try (var unpacked = unpacked()) {
			byte[] content = unpacked.readNBytes(mostBytes + 1);
			if (content.length > mostBytes) {
				throw new Unreadable("larger than the limit of %,d bytes".formatted(mostBytes));
			}
			return content;
		}
		catch (EOFException cut) {
			throw new Unreadable("the body of the HTTP answer ends too soon");
		}
		catch (IOException | RuntimeException damaged) {
			throw new Unreadable("the body of the HTTP answer is damaged (%s)".formatted(Guarded.detail(damaged)));
		}
	}

	private InputStream unpacked() throws IOException, Unreadable {
		var plain = new BufferedInputStream(body);
		return switch (encoding) {
			case "", "identity", "none", "utf-8", "binary", "text/html" -> plain;
			// Some tools keep the header and undo the encoding.
			case "gzip", "x-gzip" -> begins(plain, 0x1F, 0x8B) ? new GZIPInputStream(plain) : plain;
			case "deflate" -> new InflaterInputStream(plain, new Inflater(!isZlib(plain)));
			case "br" -> looksLikeText(plain) ? plain : new BrotliInputStream(plain);
			case "zstd" -> begins(plain, 0x28, 0xB5) ? new ZstdInputStreamNoFinalizer(plain) : plain;
			default -> throw new Unreadable("encoded in a way that is not known: " + encoding);
		};
	}

	private static boolean begins(InputStream bytes, int first, int second) throws IOException {
		bytes.mark(2);
		boolean begins = bytes.read() == first && bytes.read() == second;
		bytes.reset();
		return begins;
	}

	/** With zlib's header, as the standard says, or without, as some servers do. */
	private static boolean isZlib(InputStream bytes) throws IOException {
		bytes.mark(2);
		int header = bytes.read() << 8 | bytes.read();
		bytes.reset();
		return (header >> 8 & 0x0F) == 8 && header % 31 == 0;
	}

	private static boolean looksLikeText(InputStream bytes) throws IOException {
		bytes.mark(16);
		byte[] beginning = bytes.readNBytes(16);
		bytes.reset();
		var text = new String(beginning, StandardCharsets.ISO_8859_1).strip();
		return text.startsWith("<") && text.chars().allMatch((c) -> c >= ' ' && c < 127 || c == '\n' || c == '\r');
	}

}
