package hemeroteca.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import hemeroteca.format.Formats;
import hemeroteca.format.Limits;
import hemeroteca.format.Unreadable;
import hemeroteca.score.TruthFile;

/**
 * One real page with its true body.
 *
 * @param characters the page as text, for those who read no bytes
 */
record NewsPage(String set, byte[] bytes, String characters, String address, String body) {

	/** The folder that the system property {@code pages} names. */
	static final Path FOLDER = Path.of(System.getProperty("pages", "../shared/data/pages"));

	/** The sets of news pages with bodies. */
	static final List<String> SETS = List.of("scrapinghub", "fundus");

	/** Reads all news pages that there are. */
	static List<NewsPage> all() throws IOException, Unreadable {
		var formats = new Formats(Limits.DEFAULT);
		var pages = new ArrayList<NewsPage>();
		for (var set : SETS) {
			for (var known : TruthFile.read(FOLDER.resolve(set).resolve("index.jsonl.gz"))) {
				var bytes = unzip(known.page());
				var charset = formats.read(known.id(), bytes).charset();
				pages.add(new NewsPage(set, bytes, new String(bytes, charset), String.valueOf(known.address()),
						known.truth().path("body").asString("")));
			}
		}
		return pages;
	}

	private static byte[] unzip(Path file) throws IOException {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			return in.readAllBytes();
		}
	}

}
