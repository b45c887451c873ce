package hemeroteca.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** Ways to make one file smaller, told by the first bytes. */
enum Compression {

	GZIP("gzip", 0x1F, 0x8B, 0x08) {
		@Override
		InputStream open(InputStream bytes) throws IOException {
			return GzipCompressorInputStream.builder().setInputStream(bytes).setDecompressConcatenated(true).get();
		}
	},
	ZSTANDARD("Zstandard", 0x28, 0xB5, 0x2F, 0xFD) {
		@Override
		InputStream open(InputStream bytes) throws IOException {
			return new ZstdInputStreamNoFinalizer(bytes);
		}
	},
	/** Zstandard with a dictionary before it: only web archives are kept so. */
	ZSTANDARD_WITH_DICTIONARY("Zstandard", 0x5D, 0x2A, 0x4D, 0x18) {
		@Override
		InputStream open(InputStream bytes) {
			return ZstandardFrames.withDictionary(bytes);
		}
	},
	XZ("xz", 0xFD, '7', 'z', 'X', 'Z', 0) {
		@Override
		InputStream open(InputStream bytes) throws IOException {
			return new XZInputStream(bytes, MOST_KIBIBYTES_OF_XZ);
		}
	},
	BZIP2("bzip2", 'B', 'Z', 'h') {
		@Override
		InputStream open(InputStream bytes) throws IOException {
			return new BZip2CompressorInputStream(bytes, true);
		}
	};

	/** {@code xz -9} needs 65 MiB; a header can ask for 4 GiB. */
	private static final int MOST_KIBIBYTES_OF_XZ = 128 << 10;

	private final String words;

	private final int[] magic;

	Compression(String words, int... magic) {
		this.words = words;
		this.magic = magic;
	}

	static Optional<Compression> of(byte[] beginning) {
		return Arrays.stream(values()).filter((one) -> one.begins(beginning)).findFirst();
	}

	private boolean begins(byte[] bytes) {
		for (int i = 0; i < magic.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
				return false;
			}
		}
		// A text may begin with "BZh", but goes on otherwise.
		return this != BZIP2 || bytes.length > 9 && bytes[4] == '1' && bytes[5] == 'A' && bytes[6] == 'Y'
				|| bytes.length > 9 && bytes[4] == 0x17 && bytes[5] == 'r';
	}

	/** Returns the bytes as they were before they were made smaller. */
	abstract InputStream open(InputStream bytes) throws IOException;

	/** Tells whether reading can begin at any of the members. */
	boolean hasMembers() {
		return this == GZIP || this == ZSTANDARD || this == ZSTANDARD_WITH_DICTIONARY;
	}

	/**
	 * Opens the members.
	 * @param start where in the file the bytes begin
	 * @param dictionary of Zstandard, if the bytes begin behind it
	 */
	Members members(InputStream bytes, long start, byte @Nullable [] dictionary) {
		return (this == GZIP) ? new GzipMembers(bytes, start) : new ZstandardFrames(bytes, start, dictionary);
	}

	String words() {
		return words;
	}

	/** Returns the first bytes inside, as far as a piece of the outside tells them. */
	byte[] peek(byte[] beginning, int most) {
		var inside = new ByteArrayOutputStream();
		try (var unpacked = open(new BufferedInputStream(new ByteArrayInputStream(beginning)))) {
			// Small, for with the end of the piece its last read fails as a whole.
			var piece = new byte[64];
			for (int read = unpacked.read(piece); read > 0 && inside.size() < most; read = unpacked.read(piece)) {
				inside.write(piece, 0, read);
			}
		}
		catch (IOException | RuntimeException endOfThePiece) {
			// What came before the end of the piece is all that was asked for.
			return inside.toByteArray();
		}
		return inside.toByteArray();
	}

}
