package hemeroteca.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import hemeroteca.score.Score;

/**
 * Reads the same news pages with this program and with others of its kind, in one run and
 * in turns, and prints for each what a page costs and how well it is read. The time is
 * that of the thread: compiler and collector work beside it.
 */
public final class PeerBenchmark {

	private static final int WARM_UPS = 3;

	private static final int ROUNDS = 5;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final List<NewsPage> pages;

	private PeerBenchmark(List<NewsPage> pages) {
		this.pages = pages;
	}

	/** What one reader needed: for each page its shortest time, and what it allocated. */
	private record Cost(Peer peer, long[] nanos, long[] bytes) {
	}

	public static void main(String[] arguments) throws Throwable {
		var pages = NewsPage.all();
		System.out.printf("%d news pages, %d kB on average%n", pages.size(),
				pages.stream().mapToInt((page) -> page.bytes().length).sum() / pages.size() / 1000);
		new PeerBenchmark(pages).run(Peer.all());
	}

	private void run(List<Peer> peers) throws Throwable {
		var costs = peers.stream().map((peer) -> new Cost(peer, longest(), new long[pages.size()])).toList();
		for (int round = -WARM_UPS; round < ROUNDS; round++) {
			for (var cost : costs) {
				measure(cost, round >= 0);
			}
		}
		System.out.printf("%-20s %12s %7s %7s %7s %9s %12s", "", "pages/CPU s", "median", "p99", "worst", "kB/page",
				"two threads");
		NewsPage.SETS.forEach((set) -> System.out.printf("  %s F1 (P, R)", set));
		System.out.println();
		for (var cost : costs) {
			print(cost);
		}
	}

	private long[] longest() {
		var nanos = new long[pages.size()];
		Arrays.fill(nanos, Long.MAX_VALUE);
		return nanos;
	}

	private void measure(Cost cost, boolean counts) throws Throwable {
		for (int at = 0; at < pages.size(); at++) {
			long allocated = THREADS.getCurrentThreadAllocatedBytes();
			long start = THREADS.getCurrentThreadCpuTime();
			cost.peer.finder().body(pages.get(at));
			long nanos = THREADS.getCurrentThreadCpuTime() - start;
			if (counts) {
				cost.nanos[at] = Math.min(cost.nanos[at], nanos);
				cost.bytes[at] = THREADS.getCurrentThreadAllocatedBytes() - allocated;
			}
		}
	}

	private void print(Cost cost) throws Throwable {
		var sorted = cost.nanos.clone();
		Arrays.sort(sorted);
		System.out.printf(Locale.ROOT, "%-20s %12.0f %4.1f ms %4.1f ms %4.0f ms %9.0f %11.2fx", cost.peer.name(),
				pages.size() / (Arrays.stream(sorted).sum() / 1e9), sorted[sorted.length / 2] / 1e6,
				sorted[sorted.length * 99 / 100] / 1e6, sorted[sorted.length - 1] / 1e6,
				Arrays.stream(cost.bytes).average().orElse(0) / 1e3, scaling(cost.peer));
		for (var set : NewsPage.SETS) {
			System.out.print(cost.peer.isExtractor() ? "  " + score(cost.peer, set) : "");
		}
		System.out.println();
	}

	/**
	 * Returns how much faster two threads are than one, by the clock: the best rounds of
	 * each, taken in turns.
	 */
	private double scaling(Peer peer) throws Exception {
		long one = Long.MAX_VALUE;
		long two = Long.MAX_VALUE;
		try (var workers = Executors.newFixedThreadPool(2)) {
			for (int round = 0; round < ROUNDS; round++) {
				one = Math.min(one, nanos(workers, peer, 1));
				two = Math.min(two, nanos(workers, peer, 2));
			}
		}
		return (double) one / two;
	}

	private long nanos(ExecutorService workers, Peer peer, int threads) throws Exception {
		long start = System.nanoTime();
		for (var worker : workers.invokeAll(reading(peer, threads, new AtomicInteger()))) {
			worker.get();
		}
		return System.nanoTime() - start;
	}

	private List<Callable<Boolean>> reading(Peer peer, int threads, AtomicInteger next) {
		return IntStream.range(0, threads).<Callable<Boolean>>mapToObj((thread) -> () -> {
			for (int at = next.getAndIncrement(); at < pages.size(); at = next.getAndIncrement()) {
				body(peer, pages.get(at));
			}
			return true;
		}).toList();
	}

	private String score(Peer peer, String set) {
		var score = new Score();
		var ofSet = new ArrayList<NewsPage>(pages);
		ofSet.removeIf((page) -> !page.set().equals(set));
		ofSet.forEach((page) -> score.add(page.body(), body(peer, page)));
		return String.format(Locale.ROOT, "%.3f (%.3f, %.3f)", score.f1(), score.precision(), score.recall());
	}

	private static String body(Peer peer, NewsPage page) {
		try {
			return peer.finder().body(page);
		}
		catch (Throwable fault) {
			throw new IllegalStateException(peer.name() + " fails on " + page.address(), fault);
		}
	}

}
