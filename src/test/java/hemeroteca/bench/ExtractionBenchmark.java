package hemeroteca.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {

	private final Formats formats = new Formats(Limits.DEFAULT);

	private final Extractor extractor = new Extractor();

	private final List<byte[]> files = new ArrayList<>();

	private final List<Page> pages = new ArrayList<>();

	private int next;

	@Setup
	public void load() throws IOException, Unreadable {
		for (var page : NewsPage.all()) {
			files.add(page.bytes());
			pages.add(formats.read("page.html", page.bytes()));
		}
	}

	/** Bytes to page: charset, format, parsing. */
	@Benchmark
	public Page read() throws Unreadable {
		return formats.read("page.html", files.get(turn()));
	}

	/** Page to article. */
	@Benchmark
	public Extraction extract() {
		return extractor.extract(pages.get(turn()).document());
	}

	/** Bytes to article. */
	@Benchmark
	public Extraction readAndExtract() throws Unreadable {
		return extractor.extract(formats.read("page.html", files.get(turn())).document());
	}

	private int turn() {
		next = (next + 1) % files.size();
		return next;
	}

}
