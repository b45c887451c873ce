package hemeroteca.extract;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import hemeroteca.format.Formats;
import hemeroteca.format.Unreadable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Damaged pages are read like others, or refused in a sentence. A few hundred each time,
 * of our own; {@code mvn test -Dtest=FuzzTests -Dfuzz=10000} damages as many real ones,
 * and holds the time of each.
 */
class FuzzTests {

	private static final int DAMAGES_A_SAMPLE = 8;

	/** CPU time of one page, in milliseconds. */
	private static final long LONGEST = 1_000;

	/** Times of a page that was slow: the first may have waited for the compiler. */
	private static final int TRIES = 3;

	private static final int SLOWEST_SHOWN = 10;

	private static final Path SAMPLES = Path.of("src/main/resources/samples");

	private final Formats formats = new Formats(hemeroteca.format.Limits.DEFAULT);

	private final Extractor extractor = new Extractor();

	/** A real page, damaged: what it is, and how to make it again. */
	private record Damaged(Path file, int number, long millis) {

		@Override
		public String toString() {
			return "%,d ms: damage %d of %s".formatted(this.millis, this.number, this.file);
		}

	}

	@Test
	void damagedSamplesAreReadOrRefusedInASentence() throws Exception {
		int read = 0;
		List<Path> files = files(SAMPLES, ".html");
		for (Path file : files) {
			for (int number = 0; number < DAMAGES_A_SAMPLE; number++) {
				byte[] page = Mutator.mutate(Files.readAllBytes(file), number);
				Extraction found = extract(page, file, number);
				read += (found != null) ? 1 : 0;
				check(found, page.length);
				assertThat(extract(page, file, number)).as("a second reading").isEqualTo(found);
			}
		}
		assertThat(read).isGreaterThan(files.size() * DAMAGES_A_SAMPLE * 8 / 10);
	}

	@Test
	@EnabledIfSystemProperty(named = "fuzz", matches = "\\d+")
	void damagedRealPagesAreReadInASecond() throws Exception {
		Assumptions.assumeTrue(RealPages.arePresent(), "No real pages stand at " + RealPages.FOLDER);
		List<Path> files = files(RealPages.FOLDER, ".html.gz");
		List<Damaged> times = new ArrayList<>();
		int refused = 0;
		for (int number = 0; number < Integer.getInteger("fuzz"); number++) {
			Path file = files.get(number % files.size());
			byte[] page = Mutator.mutate(unpack(file), number);
			Extraction found = null;
			long millis = Long.MAX_VALUE;
			for (int time = 0; time < TRIES && millis > LONGEST; time++) {
				long start = cpu();
				found = extract(page, file, number);
				millis = Math.min(millis, (cpu() - start) / 1_000_000);
			}
			check(found, page.length);
			refused += (found == null) ? 1 : 0;
			times.add(new Damaged(file, number, millis));
			if (millis > LONGEST) {
				keep(page, number);
			}
		}
		times.sort(Comparator.comparingLong(Damaged::millis).reversed());
		System.out.printf("%,d damaged pages, %d of them refused, median %d ms; the slowest:%n", times.size(), refused,
				times.get(times.size() / 2).millis);
		times.stream().limit(SLOWEST_SHOWN).forEach(System.out::println);
		assertThat(times.getFirst().millis).as(times.getFirst().toString()).isLessThanOrEqualTo(LONGEST);
	}

	/** Returns what is found, or null for a page that is refused in a sentence. */
	private @Nullable Extraction extract(byte[] bytes, Path file, int number) throws IOException {
		try {
			return this.extractor.extract(this.formats.read("page.html", bytes).document());
		}
		catch (Unreadable refused) {
			assertThat(refused.getMessage()).isNotBlank();
			return null;
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
			throw new AssertionError("damage %d of %s, kept as %s".formatted(number, file, keep(bytes, number)), fault);
		}
	}

	/**
	 * Nothing is invented, and nothing grows beyond its limit. A byte makes at most one
	 * character; markup and absolute addresses may make ten of it.
	 */
	private static void check(@Nullable Extraction found, int bytes) {
		if (found == null) {
			return;
		}
		assertThat(found.headline()).isNotBlank();
		assertThat(found.headline().length()).isLessThanOrEqualTo(Limits.DEFAULT.longestHeadline());
		assertThat(found.text().length()).isLessThanOrEqualTo(bytes);
		assertThat(found.html().length()).isLessThanOrEqualTo(10 * bytes + 1_000);
		assertThat(found.authors()).hasSizeLessThanOrEqualTo(Limits.DEFAULT.mostAuthors());
		assertThat(found.tags()).hasSizeLessThanOrEqualTo(Extraction.MOST_TAGS);
		assertThat(found.confidence()).isBetween(0.0, 1.0);
		BodySafetyTests.assertIsSafe(found.html());
	}

	private static Path keep(byte[] page, int number) throws IOException {
		Path folder = Files.createDirectories(Path.of("target/damaged"));
		return Files.write(folder.resolve(number + ".html"), page);
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	private static byte[] unpack(Path file) throws IOException {
		try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
			return bytes.readAllBytes();
		}
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

}
