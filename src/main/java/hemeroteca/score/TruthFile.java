package hemeroteca.score;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what is known of the pages of a set: one object a line ({@code {"id": …, "html":
 * the page's file, "url": …, "gt": {"body": …}}}), or the one object in which the
 * scrapinghub benchmark keeps its truth ({@code {id: {"articleBody": …, "url": …}}}).
 * Either may be gzipped.
 */
public final class TruthFile {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
		.build();

	private TruthFile() {
	}

	/**
	 * Reads a truth file.
	 * @throws IOException if there is none, or it is of neither shape
	 */
	public static List<Known> read(Path file) throws IOException {
		var known = new ArrayList<Known>();
		try (var lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
			var first = lines.readLine();
			if (first != null && first.strip().equals("{")) {
				return benchmark(file, JSON.readTree(first + lines.lines().reduce("", String::concat)));
			}
			for (var line = first; line != null; line = lines.readLine()) {
				known.addAll(row(file, JSON.readTree(line)));
			}
			return known;
		}
		catch (JacksonException notJson) {
			throw new IOException("not a truth file: row " + (known.size() + 1) + " is not JSON", notJson);
		}
	}

	private static InputStream open(Path file) throws IOException {
		var in = new BufferedInputStream(Files.newInputStream(file));
		in.mark(2);
		boolean gzipped = in.read() == 0x1F && in.read() == 0x8B;
		in.reset();
		return gzipped ? new GZIPInputStream(in, 65_536) : in;
	}

	/** A whole benchmark may stand on one line too. */
	private static List<Known> row(Path file, JsonNode row) throws IOException {
		if (!row.has("gt")) {
			return benchmark(file, row);
		}
		return List.of(new Known(row.path("id").asString(""), file.resolveSibling(row.path("html").asString("")),
				address(row), row.path("gt"), row));
	}

	private static List<Known> benchmark(Path file, JsonNode pages) throws IOException {
		var known = new ArrayList<Known>();
		for (var page : pages.properties()) {
			if (!page.getValue().has("articleBody")) {
				throw new IOException("not a truth file: neither \"gt\" nor \"articleBody\" is in " + page.getKey());
			}
			var truth = JSON.createObjectNode().put("body", page.getValue().path("articleBody").asString(""));
			known.add(new Known(page.getKey(), file.resolveSibling("html/" + page.getKey() + ".html.gz"),
					address(page.getValue()), truth, page.getValue()));
		}
		return known;
	}

	private static @Nullable URI address(JsonNode row) {
		try {
			var address = new URI(row.path("url").asString(""));
			return (address.getHost() != null) ? address : null;
		}
		catch (URISyntaxException notAnAddress) {
			return null;
		}
	}

}
