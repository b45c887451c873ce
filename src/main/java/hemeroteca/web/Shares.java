package hemeroteca.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many articles match, of how many, in each step of a scale.
 */
record Shares(Scale scale, long[] matching, long[] all) {

	/** The plane in which {@link #path} draws. */
	static final int WIDTH = 240;

	static final int HEIGHT = 32;

	private static final double LEAST = 1.5;

	private static final double FILLED = 0.8;

	Shares(Scale scale) {
		this(scale, new long[scale.steps()], new long[scale.steps()]);
	}

	void add(Map<YearMonth, Long> matching, Map<YearMonth, Long> all) {
		matching.forEach((month, count) -> this.matching[scale.at(month)] += count);
		all.forEach((month, count) -> this.all[scale.at(month)] += count);
	}

	long matched() {
		return sum(matching);
	}

	long counted() {
		return sum(all);
	}

	private static long sum(long[] numbers) {
		long sum = 0;
		for (long number : numbers) {
			sum += number;
		}
		return sum;
	}

	/** Returns the share of all steps together, from 0 to 1. */
	double total() {
		return share(matched(), counted());
	}

	private double at(int step) {
		return share(matching[step], all[step]);
	}

	private static double share(long part, long whole) {
		return (whole == 0) ? 0 : (double) part / whole;
	}

	private int highest() {
		int highest = 0;
		for (int step = 1; step < matching.length; step++) {
			highest = (at(step) > at(highest)) ? step : highest;
		}
		return highest;
	}

	/** Returns "12 % in April 2025". */
	String peak() {
		int highest = highest();
		return Wording.share(at(highest)) + " in " + scale.stretch(highest).words();
	}

	/**
	 * Returns a bar for each step that has a share, as an SVG path; the highest fills the
	 * height.
	 */
	String path() {
		double most = at(highest());
		double slot = (double) WIDTH / matching.length;
		var path = new StringBuilder();
		for (int step = 0; step < matching.length; step++) {
			if (matching[step] > 0) {
				path.append(Bars.path(step * slot, HEIGHT, slot * FILLED, Math.max(LEAST, HEIGHT * at(step) / most)));
			}
		}
		return path.toString();
	}

	/** Returns a row for each step that has articles. */
	List<CoveragePage.Step> steps(Selection selection) {
		var steps = new ArrayList<CoveragePage.Step>();
		for (int step = 0; step < all.length; step++) {
			if (all[step] > 0) {
				var time = scale.stretch(step);
				steps.add(new CoveragePage.Step(time.words(), selection.between(time.from(), time.to()).href(),
						Wording.count(matching[step]), Wording.count(all[step]), Wording.share(at(step))));
			}
		}
		return steps;
	}

}
