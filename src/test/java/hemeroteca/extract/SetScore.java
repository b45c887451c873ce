package hemeroteca.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All scores of one set of pages, and what each page scored. */
final class SetScore {

	static final List<String> SETS = List.of("scrapinghub", "fundus", "fundus-eval", "wcxb", "wcxb-other",
			"trafilatura", "htmldate", "postlight");

	/** One page, what was found in it, and its own F1 where its body is known. */
	record Scored(RealPages.Case page, Extraction found, double f1) {
	}

	final String set;

	final Score body = new Score();

	final FactScore facts = new FactScore();

	final SnippetScore snippets = new SnippetScore();

	final List<Scored> pages = new ArrayList<>();

	private int refused;

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
		String truth = one.page.truth("body");
		double f1 = truth.isEmpty() ? Double.NaN : this.body.add(truth, one.found.text());
		this.pages.add(new Scored(one.page, one.found, f1));
		this.facts.add(one.page.truth(), one.found);
		this.snippets.add(one.page.truth(), one.found.text());
		this.refused += (one.found.refusal() != null) ? 1 : 0;
	}

	/** Returns the figures by name; what a set does not measure is left out. */
	Map<String, Double> figures() {
		Map<String, Double> figures = new LinkedHashMap<>();
		boolean other = this.set.endsWith("-other");
		if (this.body.pages() > 0 && !other) {
			figures.put("f1", this.body.f1());
			figures.put("precision", this.body.precision());
			figures.put("recall", this.body.recall());
			figures.put("identical", this.body.identical());
			figures.put("macro", this.body.macro());
		}
		if (!other) {
			figures.put("title", this.facts.title.value());
			figures.put("authors", this.facts.authors.value());
			figures.put("authorsKnown", this.facts.authorsKnown.value());
			figures.put("day", this.facts.day.value());
			figures.put("snippets", this.snippets.f1());
		}
		figures.put(other ? "refused" : "kept",
				(other ? this.refused : this.pages.size() - this.refused) / (double) this.pages.size());
		figures.values().removeIf((value) -> value.isNaN());
		return figures;
	}

	/** Returns one line of a table. */
	String line() {
		StringBuilder line = new StringBuilder("%-12s %4d".formatted(this.set, this.pages.size()));
		figures().forEach((name, value) -> line.append(String.format(Locale.ROOT, "  %s %.3f", name, value)));
		return line.toString();
	}

}
