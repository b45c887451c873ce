package hemeroteca.score;

import java.util.LinkedHashMap;
import java.util.Map;

import hemeroteca.extract.Extraction;
import tools.jackson.databind.JsonNode;

/** All that is counted of a set of pages: body, facts, snippets, and what is refused. */
public final class Scores {

	private final Score body = new Score();

	private final FactScore facts = new FactScore();

	private final SnippetScore snippets = new SnippetScore();

	private int pages;

	private int kept;

	/**
	 * Counts one page.
	 * @param truth its known fields, as in {@link Known#truth()}
	 * @return the F1 of its body; not a number where the body is not known
	 */
	public double add(JsonNode truth, Extraction found) {
		var body = truth.path("body").asString("");
		double f1 = body.isEmpty() ? Double.NaN : this.body.add(body, found.text());
		facts.add(truth, found);
		snippets.add(truth, found.text());
		pages++;
		kept += (found.refusal() == null) ? 1 : 0;
		return f1;
	}

	/** How many pages were counted. */
	public int pages() {
		return pages;
	}

	/**
	 * Returns the figures, 0 to 1, by name. What the truth does not speak of is left out.
	 */
	public Map<String, Double> figures() {
		var figures = new LinkedHashMap<String, Double>();
		if (body.pages() > 0) {
			figures.put("f1", body.f1());
			figures.put("precision", body.precision());
			figures.put("recall", body.recall());
			figures.put("identical", body.identical());
			figures.put("macro", body.macro());
		}
		figures.put("title", facts.title.value());
		figures.put("authors", facts.authors.value());
		figures.put("authorsKnown", facts.authorsKnown.value());
		figures.put("day", facts.day.value());
		figures.put("snippets", snippets.f1());
		figures.put("snippetPrecision", Double.isNaN(snippets.f1()) ? Double.NaN : snippets.precision());
		figures.put("snippetRecall", Double.isNaN(snippets.f1()) ? Double.NaN : snippets.recall());
		figures.put("kept", (double) kept / pages);
		figures.values().removeIf((value) -> value.isNaN());
		return figures;
	}

}
