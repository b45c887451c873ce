package hemeroteca.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the running program as people meet it: starts {@code target/hemeroteca.jar} on
 * a home of its own, imports 2,000 real pages twice (the second time under other
 * addresses), then 20,000 generated ones, and asks for lists, searches and articles.
 * Needs {@code wrk} and {@code python3}, and the folder of pages and tools that the
 * system property {@code shared} names. Prints one line a figure.
 */
public final class HouseBenchmark {

	private static final int REAL_PAGES = 2_000;

	private static final int GENERATED_PAGES = 20_000;

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path shared = Path.of(System.getProperty("shared", "../shared"));

	private final int port = Integer.getInteger("port", 18088);

	private final Path work;

	private HouseBenchmark(Path work) {
		this.work = work;
	}

	public static void main(String[] arguments) throws Exception {
		var benchmark = new HouseBenchmark(Files.createTempDirectory("hemeroteca-bench"));
		long begin = System.nanoTime();
		Process program = benchmark.start();
		try {
			benchmark.awaitFirstPage(program);
			benchmark.print("start to first page", "%.1f s", (System.nanoTime() - begin) / 1e9);
			benchmark.measure(program);
		}
		finally {
			program.destroy();
			program.waitFor();
		}
	}

	private Process start() throws IOException {
		var command = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx320m", "-jar",
				"target/hemeroteca.jar");
		command.environment().put("HEMEROTECA_HOME", work.resolve("home").toString());
		command.environment().put("SERVER_PORT", Integer.toString(port));
		return command.redirectErrorStream(true).redirectOutput(work.resolve("log").toFile()).start();
	}

	private void awaitFirstPage(Process program) throws Exception {
		while (program.isAlive()) {
			try {
				get("/");
				return;
			}
			catch (IOException notYet) {
				Thread.sleep(50);
			}
		}
		throw new IllegalStateException("the program ended: " + Files.readString(work.resolve("log")));
	}

	private void measure(Process program) throws Exception {
		var real = realPages();
		print("real pages, cold", "%.0f a second", importing(real, REAL_PAGES));
		print("real pages, warm", "%.0f a second", importing(real.stream().map(HouseBenchmark::elsewhere), REAL_PAGES));
		Path corpus = work.resolve("corpus");
		run("python3", shared.resolve("tools/make_corpus.py").toString(), Integer.toString(GENERATED_PAGES),
				work.resolve("corpus.jsonl").toString(), "--html", corpus.toString());
		print("generated pages", "%.0f a second", importing(files(corpus), GENERATED_PAGES));
		searches();
		load("list", "/");
		load("article", article());
		load("search", "/search?q=economy");
		print("resident memory", "%.0f MB", resident(program) / 1e6);
		Thread.sleep(Duration.ofMinutes(1));
		print("resident memory a minute later", "%.0f MB", resident(program) / 1e6);
	}

	private List<byte[]> realPages() throws IOException {
		var pages = new ArrayList<byte[]>();
		try (Stream<Path> found = Files.walk(shared.resolve("data/pages"))) {
			for (Path file : found.filter((file) -> file.toString().matches(".*\\.html?\\.gz"))
				.sorted()
				.limit(REAL_PAGES)
				.toList()) {
				try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
					pages.add(in.readAllBytes());
				}
			}
		}
		return pages;
	}

	// The same page under another address, so that it is another article.
	private static byte[] elsewhere(byte[] page) {
		return new String(page, StandardCharsets.ISO_8859_1).replace("://", "://again.")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static Stream<byte[]> files(Path folder) throws IOException {
		try (Stream<Path> found = Files.walk(folder)) {
			var files = found.filter(Files::isRegularFile).sorted().toList();
			return files.stream().map(HouseBenchmark::bytes);
		}
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException unreadable) {
			throw new java.io.UncheckedIOException(unreadable);
		}
	}

	private double importing(List<byte[]> pages, int count) throws Exception {
		return importing(pages.stream(), count);
	}

	/**
	 * Imports pages, and returns how many a second from the first byte sent to the last
	 * outcome.
	 */
	private double importing(Stream<byte[]> pages, int count) throws Exception {
		String boundary = "hemeroteca-benchmark";
		var number = new int[1];
		var parts = pages.flatMap((page) -> Stream.of(
				("--" + boundary
						+ "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%d.html\"\r\n\r\n"
							.formatted(number[0]++))
					.getBytes(StandardCharsets.UTF_8),
				page, "\r\n".getBytes(StandardCharsets.UTF_8)));
		var end = Stream.of(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		Iterable<byte[]> body = Stream.concat(parts, end)::iterator;
		long begin = System.nanoTime();
		var answer = http.send(HttpRequest.newBuilder(uri("/api/v1/imports"))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofByteArrays(body))
			.build(), BodyHandlers.ofString());
		String location = answer.headers().firstValue("Location").orElseThrow();
		JsonNode state = JSON.readTree(get(location));
		while (!state.get("state").asString().equals("done")) {
			Thread.sleep(100);
			state = JSON.readTree(get(location));
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		System.out.println("  " + state.get("counts"));
		return count / seconds;
	}

	/**
	 * Sends a third of the queries to warm up, sorted otherwise; then all of them, one
	 * after the other, each once, and prints how long their pages took.
	 */
	private void searches() throws Exception {
		var queries = Files.readAllLines(shared.resolve("tools/queries.tsv"));
		for (int warmUp = 0; warmUp < queries.size(); warmUp += 3) {
			get(search(queries.get(warmUp)) + "&order=newest");
		}
		String kind = "";
		var times = new ArrayList<Double>();
		for (String line : queries) {
			String of = line.substring(0, line.indexOf('\t'));
			if (!of.equals(kind) && !times.isEmpty()) {
				printTimes("search page, " + kind, times);
				times.clear();
			}
			kind = of;
			long begin = System.nanoTime();
			get(search(line) + "&order=best");
			times.add((System.nanoTime() - begin) / 1e6);
		}
		printTimes("search page, " + kind, times);
	}

	private static String search(String line) {
		return "/search?q="
				+ java.net.URLEncoder.encode(line.substring(line.indexOf('\t') + 1), StandardCharsets.UTF_8);
	}

	private void printTimes(String what, List<Double> times) {
		double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		print(what, "p50 %.1f ms, p95 %.1f ms", sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
	}

	private String article() throws Exception {
		var first = JSON.readTree(get("/api/v1/articles?q=economy&size=1")).get("items").get(0);
		return "/articles/" + first.get("id").asLong();
	}

	private void load(String what, String path) throws Exception {
		get(path);
		String report = run("wrk", "-t1", "-c8", "-d10s", "--latency", uri(path).toString());
		print(what + " page under wrk -t1 -c8", "%s a second, p50 %s, p99 %s", value(report, "Requests/sec:"),
				value(report, "50%"), value(report, "99%"));
	}

	private static String value(String report, String label) {
		return Arrays.stream(report.split("\n"))
			.map(String::strip)
			.filter((line) -> line.startsWith(label))
			.map((line) -> line.substring(label.length()).strip())
			.findFirst()
			.orElse("unknown");
	}

	private static double resident(Process program) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("/proc/" + program.pid() + "/status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS:"))
				.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
				.findFirst()
				.orElseThrow();
		}
	}

	private String get(String path) throws IOException, InterruptedException {
		return http
			.send(HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString())
			.body();
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + port + path);
	}

	private static String run(String... command) throws IOException, InterruptedException {
		var process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException(String.join(" ", command) + " ended with " + output);
		}
		return output;
	}

	private void print(String what, String format, Object... values) {
		System.out.printf(Locale.ROOT, "%-36s %s%n", what, format.formatted(values));
	}

}
