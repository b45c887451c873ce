package hemeroteca.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import hemeroteca.extract.Extraction;
import tools.jackson.databind.json.JsonMapper;

/** An extraction as it is kept with a version: JSON, deflated. */
final class PackedExtraction {

	private static final JsonMapper JSON = new JsonMapper();

	private PackedExtraction() {
	}

	static byte[] pack(Extraction extraction) {
		var packed = new ByteArrayOutputStream();
		var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
		try (var out = new DeflaterOutputStream(packed, deflater)) {
			JSON.writeValue(out, extraction);
		}
		catch (IOException inMemory) {
			throw new UncheckedIOException(inMemory);
		}
		finally {
			deflater.end();
		}
		return packed.toByteArray();
	}

	static Extraction unpack(byte[] packed) {
		var inflater = new Inflater(true);
		try (var in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
			return JSON.readValue(in.readAllBytes(), Extraction.class);
		}
		catch (IOException damaged) {
			throw new UncheckedIOException("a kept version cannot be unpacked: " + damaged.getMessage(), damaged);
		}
		finally {
			inflater.end();
		}
	}

	/**
	 * Returns the digest of what a reader would notice: the text, the facts and the
	 * corrections.
	 */
	static byte[] digest(Extraction extraction, LocalDate latestDay) {
		var said = JSON
			.writeValueAsString(new Said(extraction.text(), Facts.of(extraction, latestDay), extraction.corrections()));
		return Sha256.of(said.getBytes(StandardCharsets.UTF_8));
	}

	private record Said(String text, Facts facts, List<String> corrections) {
	}

}
