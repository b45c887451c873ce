package hemeroteca.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import hemeroteca.Hemeroteca;
import hemeroteca.search.IndexKeeper;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;

/**
 * Fills a home with the articles of a file of {@code make_corpus.py}, without their
 * pages: rows go straight into the database, and then the index is made from them, as it
 * would be after its loss. Prints how many articles a second each of both took.
 * {@code Corpus FILE}; the home is the one that {@code HEMEROTECA_HOME} names.
 */
final class Corpus {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String COLUMNS = "id, version, identity, address, headline, authors, section, outlet, "
			+ "published_on, published_at, language, tags, body, html, words, kind, confidence, witnesses, extracted, "
			+ "corrected, captured_at, kept_at";

	private Corpus() {
	}

	public static void main(String[] arguments) throws Exception {
		var program = new SpringApplication(Hemeroteca.class);
		program.addInitializers(new hemeroteca.database.HeadStart());
		try (var house = program.run("--server.port=0")) {
			long begin = System.nanoTime();
			long rows;
			try (var connection = house.getBean(javax.sql.DataSource.class).getConnection()) {
				rows = copy(connection, Path.of(arguments[0]));
			}
			print("rows", rows, begin);
			begin = System.nanoTime();
			print("indexed", house.getBean(IndexKeeper.class).reconcile(), begin);
		}
	}

	private static void print(String what, long articles, long begin) {
		double seconds = (System.nanoTime() - begin) / 1e9;
		System.out.printf("%s: %,d in %.0f s, %,.0f/s%n", what, articles, seconds, articles / seconds);
	}

	private static long copy(Connection connection, Path file) throws IOException, SQLException {
		connection.setAutoCommit(false);
		var copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy article (" + COLUMNS + ") from stdin");
		long id = 0;
		try (var lines = Files.lines(file)) {
			for (var line : (Iterable<String>) lines::iterator) {
				byte[] row = row(++id, JSON.readTree(line)).getBytes(StandardCharsets.UTF_8);
				copy.writeToCopy(row, 0, row.length);
			}
		}
		copy.endCopy();
		try (var statement = connection.createStatement()) {
			statement.execute("select setval('article_seq', (select coalesce(max(id), 0) + 50 from article))");
			statement.execute("analyze article");
		}
		connection.commit();
		return id;
	}

	private static String row(long id, JsonNode article) {
		var body = new StringBuilder();
		var html = new StringBuilder();
		for (var paragraph : article.get("body")) {
			body.append(body.isEmpty() ? "" : "\n").append(paragraph.asString());
			html.append("<p>").append(paragraph.asString().replace("&", "&amp;").replace("<", "&lt;")).append("</p>");
		}
		String published = article.get("published").asString();
		String author = article.get("author").asString();
		var facts = JSON.createObjectNode();
		facts.put("headline", article.get("title").asString());
		facts.putArray("authors").add(author);
		facts.put("section", article.get("section").asString()).put("outlet", article.get("publisher").asString());
		facts.put("publishedOn", published.substring(0, 10)).put("language", "en");
		String url = article.get("url").asString();
		return String.join("\t", String.valueOf(id), "0", text(url + '#' + id), text(url),
				text(article.get("title").asString()), "{\"" + text(author.replace("\"", "")) + "\"}",
				text(article.get("section").asString()), text(article.get("publisher").asString()),
				published.substring(0, 10), published, "en", "{}", text(body.toString()), text(html.toString()),
				String.valueOf(body.toString().split("\\s+").length), "article", "0.9", "{}", text(facts.toString()),
				"{}", published, published) + "\n";
	}

	// As COPY reads text.
	private static String text(String value) {
		return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
	}

}
