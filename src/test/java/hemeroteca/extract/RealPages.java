package hemeroteca.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

import hemeroteca.score.TruthFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/** The sets of real pages that stand beside a checkout, where they do. */
final class RealPages {

	static final Path FOLDER = Path.of(System.getProperty("pages", "../shared/data/pages"));

	private RealPages() {
	}

	/** One page and what is true of it. */
	record Case(String set, String id, String url, Path html, JsonNode truth, JsonNode row) {

		Document page() {
			try (InputStream bytes = new GZIPInputStream(Files.newInputStream(this.html))) {
				byte[] page = bytes.readAllBytes();
				return Jsoup.parse(new ByteArrayInputStream(page), isUtf8(page) ? "UTF-8" : null, this.url);
			}
			catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		}

		/**
		 * Whether bytes can be UTF-8, whatever they declare: no other text looks like it
		 * by chance.
		 */
		private static boolean isUtf8(byte[] page) {
			try {
				StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
				return true;
			}
			catch (CharacterCodingException other) {
				return false;
			}
		}

		String truth(String field) {
			return this.truth.path(field).asString("");
		}
	}

	static boolean arePresent() {
		return Files.isDirectory(FOLDER);
	}

	static List<Case> of(String set) {
		try {
			return TruthFile.read(FOLDER.resolve(set).resolve("index.jsonl.gz"))
				.stream()
				.map((known) -> new Case(set, known.id(), known.row().path("url").asString(""), known.page(),
						known.truth(), known.row()))
				.toList();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
