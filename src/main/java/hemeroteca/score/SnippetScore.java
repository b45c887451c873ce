package hemeroteca.score;

import tools.jackson.databind.JsonNode;

/**
 * How many pieces of text are there that must be, and how many that must not:
 * trafilatura's own measure.
 */
public final class SnippetScore {

	private int found;

	private int missing;

	private int wrong;

	/** Looks for the pieces that a truth names in one text. */
	public void add(JsonNode truth, String text) {
		String line = flat(text);
		for (JsonNode piece : truth.path("with")) {
			boolean there = line.contains(flat(piece.asString("")));
			this.found += there ? 1 : 0;
			this.missing += there ? 0 : 1;
		}
		for (JsonNode piece : truth.path("without")) {
			this.wrong += line.contains(flat(piece.asString(""))) ? 1 : 0;
		}
	}

	private static String flat(String text) {
		return text.replaceAll("(?U)\\s+", " ").strip();
	}

	double precision() {
		return (double) this.found / Math.max(1, this.found + this.wrong);
	}

	double recall() {
		return (double) this.found / Math.max(1, this.found + this.missing);
	}

	/** F1 of the two; not a number if no truth named a piece. */
	public double f1() {
		return (this.found + this.missing == 0) ? Double.NaN : Score.f1(precision(), recall());
	}

}
