package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the archive knows about an article, and who said so.
 *
 * @param name "Published"
 * @param value "11 April 2025"; null where the page shows it large already, and only who
 * said it is told
 * @param href where the value leads
 * @param source "JSON-LD datePublished", or "corrected by a reader"; null where it goes
 * without saying
 * @param doubts what other places say, where they disagree
 */
record Fact(String name, @Nullable String value, @Nullable String href, @Nullable String source, List<Doubt> doubts) {

	/** How many doubts are told at once; the rest opens on demand. */
	private static final int TOLD = 1;

	/**
	 * Another place that says something else.
	 *
	 * @param value "10 April 2025"
	 * @param source "text"
	 * @param choice where a reader takes this value instead; null where it cannot be
	 * chosen
	 */
	record Doubt(String value, String source, @Nullable String choice) {
	}

	Fact(String name, String value) {
		this(name, value, null, null, List.of());
	}

	public List<Doubt> told() {
		return doubts.subList(0, Math.min(TOLD, doubts.size()));
	}

	public List<Doubt> more() {
		return doubts.subList(Math.min(TOLD, doubts.size()), doubts.size());
	}

}
