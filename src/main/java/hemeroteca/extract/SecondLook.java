package hemeroteca.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be measured of a block once each has a chance: what is thought of the blocks
 * before and after it, around it and like it, and where most of the article seems to be.
 */
final class SecondLook {

	/** A block with a lower chance is not looked at again: most of a page. */
	static final double LEAST = 0.02;

	private static final int[] WINDOWS = { 3, 8, 25 };

	private static final String[] BEFORE = { "before 3", "before 8", "before 25" };

	private static final String[] AFTER = { "after 3", "after 8", "after 25" };

	private static final String[] STEPS = { "", "step 1", "step 2", "step 3", "step 4" };

	private static final String[] LEVELS = { "holder", "above", "above that", "above all that" };

	/** Stands for "there is none" among the logits. */
	private static final double NONE = -12;

	private static final double SURE = 0.8;

	private final Shape shape;

	private final Survey survey;

	private final double[] chance;

	private final double[] logit;

	/** Of each block, its words, and those that are expected to be true. */
	private final double[] words;

	private final Sums blocks;

	/** Of each element, the words in it, and those that are expected to be true. */
	private final double[] all;

	private final double[] right;

	private final double[] best;

	private final double expected;

	private final int[] keptBefore;

	private final int[] previous;

	private final int[] next;

	private int firstSure = -1;

	private int lastSure = -1;

	private final int[] heading;

	private final int[] nextHeading;

	private final Map<Integer, double[]> kin = new HashMap<>();

	private final Map<String, double[]> copies = new HashMap<>();

	/** The element that fits the expected article best, and how well. */
	private int fitting;

	private double fit = -1;

	/** The innermost element that holds most of the expected article. */
	private int core;

	/** Sums over the blocks before each. */
	private record Sums(double[] all, double[] right) {

		private double share(int from, int to, double less, double lessAll) {
			double words = this.all[to] - this.all[from] - lessAll;
			return (this.right[to] - this.right[from] - less) / (words + 0.01);
		}

		private double right(int from, int to) {
			return this.right[to] - this.right[from];
		}

	}

	SecondLook(Shape shape, double[] chance) {
		this.shape = shape;
		this.survey = shape.survey;
		this.chance = chance;
		int count = chance.length;
		this.logit = new double[count];
		this.words = new double[count];
		this.blocks = new Sums(new double[count + 1], new double[count + 1]);
		this.all = new double[this.survey.size];
		this.right = new double[this.survey.size];
		this.best = new double[this.survey.size];
		this.keptBefore = new int[count + 1];
		this.previous = new int[count];
		this.next = new int[count];
		this.heading = new int[count];
		this.nextHeading = new int[count];
		for (int b = 0; b < count; b++) {
			measure(b);
		}
		this.expected = this.blocks.right[count] + 1e-9;
		sequence();
		elements();
	}

	private void measure(int b) {
		Block block = this.shape.block(b);
		double c = this.chance[b];
		this.logit[b] = Math.log(Math.max(1e-4, c) / Math.max(1e-4, 1 - c));
		this.words[b] = block.words + 0.5;
		double true_ = c * this.words[b];
		this.blocks.all[b + 1] = this.blocks.all[b] + this.words[b];
		this.blocks.right[b + 1] = this.blocks.right[b] + true_;
		this.keptBefore[b + 1] = this.keptBefore[b] + (isKept(b) ? 1 : 0);
		this.all[block.holder] += this.words[b];
		this.right[block.holder] += true_;
		this.best[block.holder] = Math.max(this.best[block.holder], c);
		double[] alike = this.kin.computeIfAbsent(this.shape.signature[b], (key) -> new double[3]);
		alike[0] += true_;
		alike[1] += this.words[b];
		alike[2]++;
		if (c > SURE && block.mass() > 0) {
			this.firstSure = (this.firstSure < 0) ? b : this.firstSure;
			this.lastSure = b;
		}
		double[] same = this.copies.computeIfAbsent(block.text, (key) -> new double[3]);
		same[0]++;
		same[2] = Math.max(same[2], Math.min(same[1], c));
		same[1] = Math.max(same[1], c);
	}

	private boolean isKept(int b) {
		return this.chance[b] >= Choice.EVEN;
	}

	private void sequence() {
		int count = this.chance.length;
		int kept = -1;
		int heading = -1;
		for (int b = 0; b < count; b++) {
			this.previous[b] = kept;
			this.heading[b] = heading;
			kept = isKept(b) ? b : kept;
			heading = isHeading(b) ? b : heading;
		}
		kept = -1;
		heading = count;
		for (int b = count - 1; b >= 0; b--) {
			this.next[b] = kept;
			this.nextHeading[b] = heading;
			kept = isKept(b) ? b : kept;
			heading = isHeading(b) ? b : heading;
		}
	}

	private boolean isHeading(int b) {
		return Trait.IN_HEADING.in(this.shape.body.around[this.shape.block(b).holder]);
	}

	private void elements() {
		for (int at = this.survey.size - 1; at > 0; at--) {
			int up = this.survey.parent[at];
			this.all[up] += this.all[at];
			this.right[up] += this.right[at];
			this.best[up] = Math.max(this.best[up], this.best[at]);
		}
		for (int at = 0; at < this.survey.size; at++) {
			double fit = this.right[at] / (this.all[at] + this.expected);
			if (fit > this.fit + 1e-9) {
				this.fit = fit;
				this.fitting = at;
			}
			this.core = (this.right[at] >= SURE * this.expected) ? at : this.core;
		}
	}

	/** Returns whether a block is looked at again. */
	boolean asks(int number) {
		return this.chance[number] >= LEAST;
	}

	/** Returns the measures of a block: those of the first look, and then these. */
	float[] row(float[] first, int number, List<String> names) {
		Row row = new Row(names);
		near(row, number);
		order(row, number);
		Block block = this.shape.block(number);
		double mine = this.chance[number] * this.words[number];
		int at = block.holder;
		for (String level : LEVELS) {
			row.put(level, "chance", share(this.right[at] - mine, this.all[at] - this.words[number]));
			row.put(level, "part", (this.right[at] - mine) / this.expected);
			row.put(level, "best", this.best[at]);
			at = this.shape.up(at);
		}
		double[] alike = this.kin.get(this.shape.signature[number]);
		row.put("kin chance", share(alike[0] - mine, alike[1] - this.words[number]));
		row.put("kin part", (alike[0] - mine) / this.expected);
		row.put("kin count", Math.min(50, alike[2]));
		page(row, block.holder);
		double[] same = this.copies.get(block.text);
		row.put("copies", Math.min(9, same[0]));
		row.put("copy", (same[0] < 2) ? -1 : (this.chance[number] == same[1]) ? same[2] : same[1]);
		section(row, number, mine);
		float[] rest = row.values();
		float[] both = Arrays.copyOf(first, first.length + rest.length);
		System.arraycopy(rest, 0, both, first.length, rest.length);
		return both;
	}

	private static double share(double right, double all) {
		return (all < 1) ? -1 : right / all;
	}

	private void near(Row row, int number) {
		int count = this.chance.length;
		row.put("chance", this.logit[number]);
		for (int step = 1; step <= 4; step++) {
			row.put("before", STEPS[step], (number >= step) ? this.logit[number - step] : NONE);
			row.put("after", STEPS[step], (number + step < count) ? this.logit[number + step] : NONE);
		}
		for (int window = 0; window < WINDOWS.length; window++) {
			int from = Math.max(0, number - WINDOWS[window]);
			int to = Math.min(count, number + 1 + WINDOWS[window]);
			row.put(BEFORE[window], "chance", this.blocks.share(from, number, 0, 0));
			row.put(AFTER[window], "chance", this.blocks.share(number + 1, to, 0, 0));
			row.put(BEFORE[window], "words", this.blocks.right(from, number));
			row.put(AFTER[window], "words", this.blocks.right(number + 1, to));
		}
	}

	private void order(Row row, int number) {
		int count = this.chance.length;
		double before = this.blocks.right(0, number);
		double after = this.blocks.right(number + 1, count);
		row.put("part before", before / this.expected);
		row.put("part after", after / this.expected);
		row.put("words before", before);
		row.put("words after", after);
		row.put("expected", this.expected);
		row.put("kept", this.keptBefore[count]);
		int previous = this.previous[number];
		int next = this.next[number];
		row.put("since kept", (previous < 0) ? -1 : Math.min(60, number - previous));
		row.put("until kept", (next < 0) ? -1 : Math.min(60, next - number));
		row.put("words since kept", (previous < 0) ? -1 : this.blocks.all[number] - this.blocks.all[previous + 1]);
		row.put("words until kept", (next < 0) ? -1 : this.blocks.all[next] - this.blocks.all[number + 1]);
		row.put("kept before", Math.min(8, this.keptBefore[number]));
		row.put("kept after", Math.min(8, this.keptBefore[count] - this.keptBefore[number + 1]));
		row.put("since sure", (this.firstSure < 0) ? -99 : Math.clamp(number - this.firstSure, -60, 60));
		row.put("until sure", (this.lastSure < 0) ? -99 : Math.clamp(this.lastSure - number, -60, 60));
	}

	private void page(Row row, int holder) {
		row.put("in fitting", isIn(holder, this.fitting) ? 1 : 0);
		row.put("in core", isIn(holder, this.core) ? 1 : 0);
		row.put("fitting part", this.right[this.fitting] / this.expected);
		row.put("fitting share", share(this.right[this.fitting], this.all[this.fitting]));
		row.put("fit", this.fit);
		row.put("core share", share(this.right[this.core], this.all[this.core]));
		branch(row, "of core", holder, this.core);
		branch(row, "of fitting", holder, this.fitting);
	}

	private boolean isIn(int holder, int element) {
		return holder >= element && holder < this.survey.end[element];
	}

	/** The part of the page, beside or in an element, that holds a block. */
	private void branch(Row row, String name, int holder, int element) {
		boolean inside = isIn(holder, element);
		int top = holder;
		while (top > 0 && (inside ? top > element && this.survey.parent[top] != element
				: !isIn(element, this.survey.parent[top]))) {
			top = this.survey.parent[top];
		}
		row.put(name, "chance", share(this.right[top], this.all[top]));
		row.put(name, "part", this.right[top] / this.expected);
		row.put(name, "words", Math.min(5_000, this.all[top]));
		row.put(name, "side", inside ? 0 : (holder < element) ? 1 : 2);
	}

	/** The blocks between the heading before and the one after. */
	private void section(Row row, int number, double mine) {
		int heading = this.heading[number];
		int to = this.nextHeading[number];
		row.put("heading chance", (heading < 0) ? NONE : this.logit[heading]);
		row.put("section chance", this.blocks.share(heading + 1, to, mine, this.words[number]));
		row.put("rest chance", this.blocks.share(number + 1, to, 0, 0));
		row.put("rest words", this.blocks.right(number + 1, to));
	}

}
