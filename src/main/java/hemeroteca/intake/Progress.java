package hemeroteca.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How far a delivery has come: the counts add up to the files that came in.
 *
 * @param instructions how it is to be taken, and by which way it came
 * @param counts files by ending; every ending is there
 * @param retriable those of the refused and cancelled whose bytes are kept, so that they
 * can be tried again
 * @param first when the first file was settled; null if none is
 * @param last when the last file was settled
 * @param paused whether work on it rests
 * @param cancelled whether what comes is not read any more
 * @param undoneAt when all of it was taken back
 * @param captures those that it brought and that were not taken back
 * @param emptied whether it was a dry run whose bytes are gone
 */
public record Progress(long delivery, Instructions instructions, Instant receivedAt, long waiting,
		Map<Ending, Long> counts, long retriable, @Nullable Instant first, @Nullable Instant last, boolean paused,
		boolean cancelled, @Nullable Instant undoneAt, long captures, boolean emptied) {

	/** The states of a delivery. */
	public enum State {

		QUEUED, RUNNING, PAUSED, DONE

	}

	public State state() {
		if (waiting == 0) {
			return State.DONE;
		}
		if (paused) {
			return State.PAUSED;
		}
		return (settled() == 0) ? State.QUEUED : State.RUNNING;
	}

	/** Tells whether something goes on that a person may want to see end. */
	public boolean isUnderWay() {
		return waiting > 0 || undoneAt != null && captures > 0;
	}

	/** Returns the files that ended in one way. */
	public long count(Ending ending) {
		return counts.getOrDefault(ending, 0L);
	}

	/** Returns the files whose endings come to this. */
	public long count(Ending.Group group) {
		return group.endings().stream().mapToLong(this::count).sum();
	}

	public long total() {
		return waiting + settled();
	}

	public long settled() {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

	/** Returns the files settled a second, once there is something to judge by. */
	public Optional<Double> pace() {
		if (first == null || last == null || settled() < 2 || !last.isAfter(first)) {
			return Optional.empty();
		}
		return Optional.of(settled() * 1000.0 / Duration.between(first, last).toMillis());
	}

	/** Returns how long the waiting files will take at this pace. */
	public Optional<Duration> left() {
		return pace().filter((pace) -> waiting > 0 && !paused)
			.map((pace) -> Duration.ofMillis((long) (waiting * 1000 / pace)));
	}

}
