package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import hemeroteca.search.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Numbers over time as bars to be drawn, in a plane of {@link #width} by
 * {@value #HEIGHT}.
 *
 * @param unit what a bar stands for: "month"
 * @param bars those with a number, in order
 * @param axis names under the bars, at equal distances
 */
record Bars(String unit, int width, List<Bar> bars, List<String> axis) {

	static final int HEIGHT = 80;

	/** What stands out against a line, so that little is not taken for nothing. */
	private static final double LEAST = 2;

	private static final int WIDEST = 740;

	private static final int WIDEST_SLOT = 60;

	private static final double WIDEST_BAR = 28;

	private static final double GAP = 0.2;

	private static final int MOST_NAMES = 5;

	/**
	 * One bar.
	 *
	 * @param name "April 2025"
	 * @param number "41 articles"
	 * @param href the articles of its time
	 * @param room all of the plane that is its own, as the path of an SVG
	 * @param path the bar itself
	 * @param peak whether no other is as high
	 */
	record Bar(String name, String number, String href, String room, String path, boolean peak) {

		/** Returns "April 2025: 41 articles". */
		public String says() {
			return name + ": " + number;
		}

		public @Nullable String kind() {
			return peak ? "peak" : null;
		}

	}

	/** Returns the articles over time, or nothing where all are of one time. */
	static @Nullable Bars of(Timeline timeline, Selection selection) {
		if (timeline.days().isEmpty()) {
			return null;
		}
		var scale = Scale.of(timeline.days().firstKey(), timeline.days().lastKey());
		if (scale.steps() < 2) {
			return null;
		}
		var counts = new long[scale.steps()];
		timeline.days().forEach((day, count) -> counts[scale.at(day)] += count);
		int width = Math.min(WIDEST, counts.length * WIDEST_SLOT);
		return new Bars(scale.unitName(), width, bars(scale, counts, (double) width / counts.length, selection),
				axis(scale));
	}

	private static List<Bar> bars(Scale scale, long[] counts, double slot, Selection selection) {
		double width = Math.min(WIDEST_BAR, slot * (1 - GAP));
		long most = LongStream.of(counts).max().orElseThrow();
		boolean alone = LongStream.of(counts).filter((count) -> count == most).count() == 1;
		var bars = new ArrayList<Bar>();
		for (int step = 0; step < counts.length; step++) {
			if (counts[step] > 0) {
				var time = scale.stretch(step);
				double height = Math.max(LEAST, (double) HEIGHT * counts[step] / most);
				bars.add(new Bar(time.words(), Wording.count(counts[step], "article", "articles"),
						selection.between(time.from(), time.to()).href(), path(step * slot, HEIGHT, slot, HEIGHT),
						path(step * slot + (slot - width) / 2, HEIGHT, width, height), alone && counts[step] == most));
			}
		}
		return List.copyOf(bars);
	}

	private static List<String> axis(Scale scale) {
		int most = (scale.unit() == Scale.Unit.YEARS && scale.years() == 1) ? MOST_NAMES : MOST_NAMES - 2;
		int names = Math.min(most, scale.steps());
		var axis = new ArrayList<String>();
		for (int i = 0; i < names; i++) {
			axis.add(scale.stretch((int) Math.round((double) i * (scale.steps() - 1) / (names - 1))).words());
		}
		return List.copyOf(axis);
	}

	/** Returns a bar that stands on the ground, as the path of an SVG. */
	static String path(double x, int ground, double width, double height) {
		String up = tenths(height);
		return "M" + tenths(x) + " " + ground + "v-" + up + "h" + tenths(width) + "v" + up + "z";
	}

	// A tenth of a pixel is fine enough.
	private static String tenths(double number) {
		long tenths = Math.round(number * 10);
		return tenths / 10 + ((tenths % 10 == 0) ? "" : "." + tenths % 10);
	}

	/**
	 * Returns "Articles by month, April 2019 to March 2025. Most: April 2020: 41
	 * articles."
	 */
	public String summary() {
		var most = bars.stream().filter(Bar::peak).findFirst();
		return "Articles by %s, %s to %s.".formatted(unit, bars.getFirst().name(), bars.getLast().name())
				+ most.map((bar) -> " Most: " + bar.says() + ".").orElse("");
	}

	/** Returns "Months as a table". */
	public String tableName() {
		return switch (unit) {
			case "day" -> "Days as a table";
			case "month" -> "Months as a table";
			default -> "Years as a table";
		};
	}

	/** Returns "0 0 740 80". */
	public String viewBox() {
		return "0 0 " + width + " " + HEIGHT;
	}

}
