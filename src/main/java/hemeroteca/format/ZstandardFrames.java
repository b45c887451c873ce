package hemeroteca.format;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a Zstandard file, which may begin with a dictionary for all of them.
 *
 * @see <a href=
 * "https://iipc.github.io/warc-specifications/specifications/warc-zstd/">WARC with
 * Zstandard</a>
 */
final class ZstandardFrames extends Members {

	/** A skippable frame with this number holds a dictionary. */
	private static final int DICTIONARY = 0x184D2A5D;

	private static final int FRAME = 0xFD2FB528;

	/** Dictionaries of web archives have up to a megabyte. */
	private static final int LARGEST_DICTIONARY = 16 << 20;

	private static final int SKIPPABLE = 0x184D2A50;

	private static final int SKIPPABLE_MASK = 0xFFFFFFF0;

	private final InputStream bytes;

	private final ZstdDecompressCtx context = new ZstdDecompressCtx();

	private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 16).flip();

	private final ByteBuffer output = ByteBuffer.allocateDirect(1 << 16);

	private final byte[] piece = new byte[1 << 16];

	private final long first;

	private long read;

	private boolean finished = true;

	private byte @Nullable [] dictionary;

	/**
	 * @param start where in the file the bytes begin
	 */
	ZstandardFrames(InputStream bytes, long start, byte @Nullable [] dictionary) {
		this.bytes = bytes;
		this.read = start;
		this.first = start;
		this.dictionary = dictionary;
	}

	static InputStream withDictionary(InputStream bytes) {
		return new ZstandardFrames(bytes, 0, null);
	}

	@Override
	long advance() throws IOException {
		while (has(4)) {
			int magic = Integer.reverseBytes(input.getInt(input.position()));
			if (magic == FRAME) {
				return begin();
			}
			if ((magic & SKIPPABLE_MASK) != SKIPPABLE) {
				throw new Broken("no Zstandard frame begins at byte %,d".formatted(read - input.remaining()));
			}
			skippable(magic);
		}
		if (input.hasRemaining()) {
			throw new EOFException();
		}
		return -1;
	}

	private long begin() {
		context.reset();
		if (dictionary != null) {
			context.loadDict(dictionary);
		}
		finished = false;
		return read - input.remaining();
	}

	private void skippable(int magic) throws IOException {
		input.getInt();
		if (!has(4)) {
			throw new EOFException();
		}
		long size = Integer.toUnsignedLong(Integer.reverseBytes(input.getInt()));
		if (magic == DICTIONARY && size > LARGEST_DICTIONARY) {
			throw new Broken("a dictionary of %,d bytes".formatted(size));
		}
		byte[] body = new byte[(int) ((magic == DICTIONARY) ? size : 0)];
		for (long at = 0; at < size; at++) {
			if (!has(1)) {
				throw new EOFException();
			}
			byte one = input.get();
			if (magic == DICTIONARY) {
				body[(int) at] = one;
			}
		}
		if (magic == DICTIONARY) {
			dictionary = unpacked(body);
		}
	}

	/** A dictionary may itself be compressed. */
	private static byte[] unpacked(byte[] dictionary) throws IOException {
		boolean compressed = dictionary.length > 4
				&& Integer.reverseBytes(ByteBuffer.wrap(dictionary).getInt()) == FRAME;
		if (!compressed) {
			return dictionary;
		}
		try (var in = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(dictionary))) {
			return in.readNBytes(LARGEST_DICTIONARY);
		}
	}

	/** Returns the dictionary that stands at the beginning of a file. */
	static byte @Nullable [] dictionaryOf(InputStream bytes) throws IOException {
		try (var frames = new ZstandardFrames(new Unclosed(bytes), 0, null)) {
			frames.advance();
			return frames.dictionary;
		}
	}

	@Override
	int unpack(byte[] into) throws IOException {
		try {
			while (!finished) {
				output.clear();
				finished = context.decompressDirectByteBufferStream(output, input);
				if (output.position() > 0) {
					output.flip();
					int unpacked = output.remaining();
					output.get(into, 0, unpacked);
					return unpacked;
				}
				if (!finished && !has(1)) {
					throw new EOFException();
				}
			}
			return -1;
		}
		catch (ZstdException damaged) {
			throw new Broken("the Zstandard frame before byte %,d is damaged (%s)".formatted(read - input.remaining(),
					damaged.getMessage()));
		}
	}

	private boolean has(int bytesMore) throws IOException {
		while (input.remaining() < bytesMore) {
			input.compact();
			int more = bytes.read(piece, 0, Math.min(piece.length, input.remaining()));
			if (more > 0) {
				input.put(piece, 0, more);
				read += more;
			}
			input.flip();
			if (more < 0) {
				return false;
			}
		}
		return true;
	}

	@Override
	long used() {
		return read - first;
	}

	@Override
	boolean compressed() {
		return true;
	}

	@Override
	public void close() throws IOException {
		context.close();
		bytes.close();
	}

}
