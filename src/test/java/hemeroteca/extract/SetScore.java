package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import hemeroteca.score.Scores;

/** All scores of one set of pages, and what each page scored. */
final class SetScore {

	static final List<String> SETS = List.of("scrapinghub", "fundus", "fundus-eval", "wcxb", "wcxb-other",
			"trafilatura", "htmldate", "postlight");

	/** One page, what was found in it, and its own F1 where its body is known. */
	record Scored(RealPages.Case page, Extraction found, double f1) {
	}

	final String set;

	final List<Scored> pages = new ArrayList<>();

	private final Scores scores = new Scores();

	SetScore(String set) {
		this.set = set;
		Extractor extractor = new Extractor();
		RealPages.of(set)
			.parallelStream()
			.map((page) -> new Scored(page, extractor.extract(page.page()), 0))
			.toList()
			.forEach(this::add);
	}

	private void add(Scored one) {
		this.pages.add(new Scored(one.page, one.found, this.scores.add(one.page.truth(), one.found)));
	}

	/**
	 * Returns the figures by name; what a set does not measure is left out. Of pages that
	 * are mostly no articles, only one thing counts.
	 */
	Map<String, Double> figures() {
		Map<String, Double> figures = this.scores.figures();
		return this.set.endsWith("-other") ? Map.of("refused", 1 - figures.get("kept")) : figures;
	}

	/** Returns one line of a table. */
	String line() {
		StringBuilder line = new StringBuilder("%-12s %4d".formatted(this.set, this.pages.size()));
		figures().forEach((name, value) -> line.append(String.format(Locale.ROOT, "  %s %.3f", name, value)));
		return line.toString();
	}

}
