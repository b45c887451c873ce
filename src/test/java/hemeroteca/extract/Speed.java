package hemeroteca.extract;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.jsoup.Jsoup;

/**
 * Measures pages per CPU second of one thread, parsing included, over the scrapinghub and
 * fundus pages. To be run like {@link ScoreReport}; the last round is the figure.
 */
final class Speed {

	private Speed() {
	}

	public static void main(String[] args) throws Exception {
		List<RealPages.Case> cases = new ArrayList<>(RealPages.of("scrapinghub"));
		cases.addAll(RealPages.of("fundus"));
		List<byte[]> pages = new ArrayList<>();
		for (RealPages.Case one : cases) {
			try (GZIPInputStream bytes = new GZIPInputStream(Files.newInputStream(one.html()))) {
				pages.add(bytes.readAllBytes());
			}
		}
		Extractor extractor = new Extractor();
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 8;
		for (int round = 0; round < rounds; round++) {
			long start = cpu();
			long parse = 0;
			List<Long> each = new ArrayList<>();
			for (int at = 0; at < pages.size(); at++) {
				long before = cpu();
				var page = Jsoup.parse(new ByteArrayInputStream(pages.get(at)), null, cases.get(at).url());
				parse += cpu() - before;
				extractor.extract(page);
				each.add(cpu() - before);
			}
			double seconds = (cpu() - start) / 1e9;
			each.sort(null);
			System.out.printf("%.0f pages a CPU second (parsing alone: %.0f), p99 %.0f ms%n", pages.size() / seconds,
					pages.size() / (parse / 1e9), each.get(each.size() * 99 / 100) / 1e6);
		}
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

}
