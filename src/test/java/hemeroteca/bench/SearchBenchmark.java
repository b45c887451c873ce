package hemeroteca.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import hemeroteca.Hemeroteca;
import hemeroteca.database.HeadStart;
import hemeroteca.search.IndexKeeper;
import hemeroteca.search.Question;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import hemeroteca.search.Search;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches a home that {@link Corpus} filled, every query of a file of classes
 * ({@code class TAB query}) once to get warm and once to be measured: the whole page over
 * HTTP, the engine alone, raw Lucene on the same text, and PostgreSQL's full text on the
 * same rows. Prints the median and the 95th percentile of each class in milliseconds, and
 * what begins as one types.
 * {@code SearchBenchmark QUERIES [page engine lucene postgres]}.
 */
final class SearchBenchmark {

	private static final int HITS = 25;

	/** Queries of a class; PostgreSQL takes a second for some. */
	private static final int MOST = Integer.getInteger("queries", 200);

	private final Map<String, List<String>> queries = new LinkedHashMap<>();

	private SearchBenchmark(Path file) throws IOException {
		for (String line : Files.readAllLines(file)) {
			String[] cells = line.split("\t", 2);
			var of = queries.computeIfAbsent(cells[0], (named) -> new ArrayList<>());
			if (of.size() < MOST) {
				of.add(cells[1]);
			}
		}
	}

	/** Asks one query of one engine. */
	private interface Engine {

		void ask(String query) throws Exception;

	}

	public static void main(String[] arguments) throws Exception {
		var benchmark = new SearchBenchmark(Path.of(arguments[0]));
		var wanted = (arguments.length > 1) ? List.of(arguments).subList(1, arguments.length)
				: List.of("page", "engine", "lucene", "postgres");
		var program = new SpringApplication(Hemeroteca.class);
		program.addInitializers(new HeadStart());
		try (var house = program.run("--server.port=0")) {
			while (house.getBean(IndexKeeper.class).progress().isPresent()) {
				Thread.sleep(100);
			}
			var database = house.getBean(JdbcClient.class);
			System.out.printf("articles: %,d%n",
					database.sql("select count(*) from article").query(Long.class).single());
			String port = house.getEnvironment().getProperty("local.server.port");
			var search = house.getBean(Search.class);
			for (String engine : wanted) {
				switch (engine) {
					case "page" -> benchmark.measure("page", page(port, "/search?q="));
					case "engine" -> benchmark.measure("engine",
							(query) -> search.find(new Question(query, Filters.NONE, Order.BEST, 0, HITS)));
					case "lucene" -> {
						try (var lucene = new RawLucene(database)) {
							benchmark.measure("raw Lucene", lucene::ask);
						}
					}
					default -> benchmark.measure("PostgreSQL", new PostgresText(database)::ask);
				}
			}
			benchmark.type(page(port, "/suggestions?q="));
		}
	}

	private static Engine page(String port, String path) {
		var client = HttpClient.newHttpClient();
		return (query) -> {
			var uri = URI.create("http://localhost:" + port + path + URLEncoder.encode(query, StandardCharsets.UTF_8));
			var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
			if (answer.statusCode() != 200) {
				throw new IOException(uri + " answered " + answer.statusCode());
			}
		};
	}

	private void measure(String name, Engine engine) throws Exception {
		for (var of : queries.entrySet()) {
			for (String query : of.getValue()) {
				engine.ask(query + ' '); // another page to those that are kept
			}
		}
		for (var of : queries.entrySet()) {
			print(name, of.getKey(), times(engine, of.getValue()));
		}
	}

	// Each query as somebody types it: after two letters, then after each further one.
	private void type(Engine engine) throws Exception {
		var typed = new ArrayList<String>();
		for (String query : queries.get("medium")) {
			for (int letters = 2; letters <= query.length(); letters++) {
				typed.add(query.substring(0, letters));
			}
		}
		times(engine, typed);
		print("suggestions", "as one types", times(engine, typed));
	}

	private static double[] times(Engine engine, List<String> queries) throws Exception {
		var times = new double[queries.size()];
		for (int i = 0; i < times.length; i++) {
			long begin = System.nanoTime();
			engine.ask(queries.get(i));
			times[i] = (System.nanoTime() - begin) / 1e6;
		}
		Arrays.sort(times);
		return times;
	}

	private static void print(String name, String kind, double[] times) {
		System.out.printf("%-12s %-12s n=%d p50 %.1f p95 %.1f ms%n", name, kind, times.length, times[times.length / 2],
				times[(int) (times.length * 0.95)]);
	}

}
