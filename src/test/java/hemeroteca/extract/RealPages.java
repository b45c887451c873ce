package hemeroteca.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sets of real pages that stand beside a checkout, where they do. */
final class RealPages {

	static final Path FOLDER = Path.of(System.getProperty("pages", "../shared/data/pages"));

	private static final JsonMapper JSON = new JsonMapper();

	private RealPages() {
	}

	/** One page and what is true of it. */
	record Case(String set, String id, String url, Path html, JsonNode truth, JsonNode row) {

		Document page() {
			try (InputStream bytes = new GZIPInputStream(Files.newInputStream(this.html))) {
				return Jsoup.parse(bytes, null, this.url);
			}
			catch (IOException failed) {
				throw new UncheckedIOException(failed);
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
		Path folder = FOLDER.resolve(set);
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				new GZIPInputStream(Files.newInputStream(folder.resolve("index.jsonl.gz"))), StandardCharsets.UTF_8))) {
			return lines.lines().map(JSON::readTree).map((row) -> read(set, folder, row)).toList();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static Case read(String set, Path folder, JsonNode row) {
		return new Case(set, row.path("id").asString(), row.path("url").asString(""),
				folder.resolve(row.path("html").asString()), row.path("gt"), row);
	}

}
