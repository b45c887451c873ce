package hemeroteca.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * What the captures of an article said, one after the other by the time of saving.
 * Captures in a row that say the same are one step.
 *
 * @param steps the oldest first
 * @param unread how many captures came before versions were kept, so that what they say
 * is not known until they are extracted again
 */
public record History(List<Step> steps, int unread) {

	/**
	 * A time in which the captures said the same.
	 *
	 * @param version its number
	 * @param captures the oldest first; never empty
	 * @param silent whether the text changed here and the page did not admit it
	 */
	public record Step(int version, List<Capture> captures, boolean silent) {
	}

	/** Returns what all captures of an article said. */
	public static History of(List<Capture> newestFirst) {
		var steps = new ArrayList<Step>();
		int unread = 0;
		for (Capture capture : newestFirst.reversed()) {
			if (capture.version().isEmpty()) {
				unread++;
				continue;
			}
			int version = capture.version().get();
			if (steps.isEmpty() || steps.getLast().version() != version) {
				steps.add(new Step(version, new ArrayList<>(), capture.silent()));
			}
			steps.getLast().captures().add(capture);
		}
		return new History(steps, unread);
	}

	/**
	 * Tells whether a version followed right after another and its page did not say so.
	 */
	public boolean isSilent(int before, int after) {
		for (int i = 1; i < steps.size(); i++) {
			if (steps.get(i - 1).version() == before && steps.get(i).version() == after && steps.get(i).silent()) {
				return true;
			}
		}
		return false;
	}

	/** Returns how many different texts there are. */
	public int versions() {
		return (int) steps.stream().mapToInt(Step::version).distinct().count();
	}

}
