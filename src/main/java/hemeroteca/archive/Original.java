package hemeroteca.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The bytes of one file as they came, kept once, compressed. They never change. */
@Entity
class Original {

	private static final int LEVEL = 3;

	@Id
	private byte[] sha256;

	private long size;

	private byte[] packed;

	private Instant keptAt;

	@SuppressWarnings("NullAway.Init")
	protected Original() {
		// for JPA
	}

	// On saved pages Zstandard takes a third of the time of gzip's fastest level, for a
	// fifth fewer bytes; its levels up to this one differ little in time.
	static byte[] pack(byte[] bytes) {
		return Zstd.compress(bytes, LEVEL);
	}

	static byte[] unpack(byte[] packed, long size) {
		try {
			return isGzip(packed) ? gunzip(packed, size) : Zstd.decompress(packed, Math.toIntExact(size));
		}
		catch (IOException | ZstdException damaged) {
			throw new IllegalStateException("a kept original cannot be unpacked: " + damaged.getMessage(), damaged);
		}
	}

	// What was kept before Zstandard came.
	private static boolean isGzip(byte[] packed) {
		return packed.length > 1 && packed[0] == 0x1F && packed[1] == (byte) 0x8B;
	}

	private static byte[] gunzip(byte[] packed, long size) throws IOException {
		try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed), 8192)) {
			return gzip.readNBytes(Math.toIntExact(size));
		}
	}

}
