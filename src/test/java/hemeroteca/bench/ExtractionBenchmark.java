package hemeroteca.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import hemeroteca.extract.Extraction;
import hemeroteca.extract.Extractor;
import hemeroteca.format.Formats;
import hemeroteca.format.Limits;
import hemeroteca.format.Page;
import hemeroteca.format.Unreadable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages read and extracted a second, one thread: the news pages of the folder that the
 * system property {@code pages} names, one after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class ExtractionBenchmark {

	private static final List<String> SETS = List.of("scrapinghub", "fundus");

	private final Formats formats = new Formats(Limits.DEFAULT);

	private final Extractor extractor = new Extractor();

	private final List<byte[]> files = new ArrayList<>();

	private final List<Page> pages = new ArrayList<>();

	private int next;

	@Setup
	public void load() throws IOException, Unreadable {
		Path folder = Path.of(System.getProperty("pages", "../shared/data/pages"));
		for (String set : SETS) {
			try (Stream<Path> found = Files.walk(folder.resolve(set))) {
				found.filter((file) -> file.toString().endsWith(".gz") && !file.toString().endsWith("jsonl.gz"))
					.sorted()
					.forEach((file) -> files.add(unzip(file)));
			}
		}
		for (byte[] file : files) {
			pages.add(formats.read("page", file));
		}
	}

	private static byte[] unzip(Path file) {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			return in.readAllBytes();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** Bytes to page: charset, format, parsing. */
	@Benchmark
	public Page read() throws Unreadable {
		return formats.read("page", files.get(turn()));
	}

	/** Page to article. */
	@Benchmark
	public Extraction extract() {
		return extractor.extract(pages.get(turn()).document());
	}

	/** Bytes to article. */
	@Benchmark
	public Extraction readAndExtract() throws Unreadable {
		return extractor.extract(formats.read("page", files.get(turn())).document());
	}

	private int turn() {
		next = (next + 1) % files.size();
		return next;
	}

}
