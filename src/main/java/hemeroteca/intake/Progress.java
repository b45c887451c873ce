package hemeroteca.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How far a delivery has come: the counts add up to the files that came in.
 *
 * @param origin by which way it came
 * @param retriable those of the refused whose bytes are kept, so that they can be tried
 * again
 * @param first when the first file was settled; null if none is
 * @param last when the last file was settled
 */
public record Progress(long delivery, String origin, Instant receivedAt, long waiting, long kept, long known,
		long refused, long retriable, @Nullable Instant first, @Nullable Instant last) {

	/** The states of a delivery. */
	public enum State {

		QUEUED, RUNNING, DONE

	}

	public State state() {
		if (waiting == 0) {
			return State.DONE;
		}
		return (settled() == 0) ? State.QUEUED : State.RUNNING;
	}

	public long total() {
		return waiting + settled();
	}

	public long settled() {
		return kept + known + refused;
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
		return pace().filter((pace) -> waiting > 0).map((pace) -> Duration.ofMillis((long) (waiting * 1000 / pace)));
	}

}
