package hemeroteca.cli;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works on many things at the same time, and hands the results on in their order. */
final class Parallel {

	/** Things under way for each thread: enough to never wait, few enough to hold. */
	private static final int AHEAD = 4;

	private Parallel() {
	}

	/**
	 * Ends when the last result was taken. What the work or the taker throws ends it too.
	 */
	static <T, R> void map(Stream<T> things, int threads, Function<T, R> work, Consumer<R> taker) {
		Queue<Future<R>> underWay = new ArrayDeque<>();
		var workers = Executors.newFixedThreadPool(threads);
		try (things) {
			things.forEach((thing) -> {
				if (underWay.size() == threads * AHEAD) {
					taker.accept(result(underWay.remove()));
				}
				underWay.add(workers.submit(() -> work.apply(thing)));
			});
			while (!underWay.isEmpty()) {
				taker.accept(result(underWay.remove()));
			}
		}
		finally {
			workers.shutdownNow();
		}
	}

	private static <R> R result(Future<R> future) {
		try {
			return future.get();
		}
		catch (ExecutionException fault) {
			throw new IllegalStateException(fault.getCause());
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		}
	}

}
