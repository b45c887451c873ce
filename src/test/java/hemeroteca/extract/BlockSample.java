package hemeroteca.extract;

import java.util.ArrayList;
import java.util.Arrays;

import hemeroteca.score.Score;
import tools.jackson.databind.JsonNode;

/**
 * One page of the training sets: the measures of its blocks, and which of them are true.
 */
final class BlockSample {

	final RealPages.Case page;

	final Reading reading;

	final float[][] rows;

	final boolean[] truth;

	/**
	 * Which blocks the truth speaks of: all, or those that hold a piece of text that it
	 * names.
	 */
	final boolean[] known;

	final int fold;

	/** The final opinion of forests that have not seen the page's site. */
	double[] chance;

	/**
	 * The first opinion, of forests that have seen neither the page's site nor those of
	 * another fold; that of its own fold is the one that has only not seen its site.
	 */
	final double[][] first = new double[Folds.COUNT][];

	private final int trueWords;

	BlockSample(RealPages.Case page) {
		this.page = page;
		this.reading = new Reading(page.page(), Limits.DEFAULT);
		int count = this.reading.survey.blocks.size();
		this.rows = new float[count][];
		for (int b = 0; b < count; b++) {
			this.rows[b] = this.reading.features.row(b);
		}
		this.known = new boolean[count];
		this.chance = new double[count];
		this.fold = Folds.of(page);
		String body = page.truth("body");
		this.trueWords = Math.max(30, Score.words(body).size());
		this.truth = body.isEmpty() ? pieces() : new Truth(body).of(this.reading.survey);
		if (!body.isEmpty()) {
			Arrays.fill(this.known, true);
		}
	}

	private boolean[] pieces() {
		boolean[] truth = new boolean[this.known.length];
		for (int b = 0; b < truth.length; b++) {
			String text = this.reading.survey.blocks.get(b).text;
			truth[b] = holds(text, this.page.truth().path("with"));
			this.known[b] = truth[b] != holds(text, this.page.truth().path("without"));
		}
		return truth;
	}

	private static boolean holds(String text, JsonNode pieces) {
		for (JsonNode piece : pieces) {
			String words = piece.asString("").replaceAll("(?U)\\s+", " ").strip();
			if (!words.isEmpty() && text.contains(words)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns how much a block counts: its share of the page's true words, as in the
	 * score; a single one never more than a third. News counts more, for there are fewer
	 * pages.
	 */
	double weight(int b) {
		return switch (this.page.set()) {
			case "trafilatura" -> 0.12;
			case "wcxb" -> share(b);
			default -> 4 * share(b);
		};
	}

	private double share(int b) {
		return Math.min(0.35, (this.reading.survey.blocks.get(b).words + 1.5) / this.trueWords) + 0.004;
	}

	/**
	 * Whether a block is learnt from: of the short ones outside the container, every
	 * fourth.
	 */
	boolean isSampled(int b) {
		Block block = this.reading.survey.blocks.get(b);
		int container = this.reading.body.container;
		boolean inside = block.holder >= container && block.holder < this.reading.survey.end[container];
		return this.known[b] && (inside || this.truth[b] || block.words >= 10 || b % 4 == 0);
	}

	/** Returns the measures of all blocks, for a knowledge of names and words. */
	float[][] rows(Usage usage) {
		UsageFeatures features = new UsageFeatures(this.reading.body, usage);
		float[][] rows = new float[this.rows.length][];
		for (int b = 0; b < rows.length; b++) {
			Row row = new Row(new ArrayList<>());
			features.put(row, this.reading.survey.blocks.get(b));
			rows[b] = this.rows[b].clone();
			System.arraycopy(row.values(), 0, rows[b], rows[b].length - UsageFeatures.COUNT, UsageFeatures.COUNT);
		}
		return rows;
	}

	/** Returns the text that the opinion chooses. */
	String text() {
		boolean[] kept = Choice.of(this.reading.body, this.chance);
		StringBuilder text = new StringBuilder();
		for (int b = 0; b < kept.length; b++) {
			text.append(kept[b] ? this.reading.survey.blocks.get(b).text + "\n" : "");
		}
		return text.toString();
	}

}
