package hemeroteca.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch, from its start up to its end: of a text in UTF-16, or of a list of hits.
 */
record Span(int start, int end) {

	int length() {
		return end - start;
	}

	boolean isEmpty() {
		return end <= start;
	}

	/** Returns the stretches of both in order; those that touch or overlap as one. */
	static List<Span> merged(List<Span> some, List<Span> others) {
		var all = new ArrayList<>(some);
		all.addAll(others);
		all.sort(Comparator.comparingInt(Span::start));
		var merged = new ArrayList<Span>();
		for (Span span : all) {
			if (!merged.isEmpty() && span.start <= merged.getLast().end) {
				var last = merged.removeLast();
				merged.add(new Span(last.start, Math.max(last.end, span.end)));
			}
			else {
				merged.add(span);
			}
		}
		return merged;
	}

}
