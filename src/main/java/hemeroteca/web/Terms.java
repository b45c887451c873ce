package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;

import hemeroteca.query.Reading;
import hemeroteca.search.Answer.Facet;

/** What was asked, each part with the way to take it away. */
final class Terms {

	/**
	 * Parts that can be taken away one by one; of more, nobody looks for one among them.
	 */
	private static final int MOST_PARTS = 24;

	private Terms() {
	}

	/** Returns the parts of the query as they were read, and then the filters. */
	static List<Term> of(Selection selection, Reading reading) {
		var terms = new ArrayList<Term>();
		var parts = reading.parts();
		for (int i = 0; i < Math.min(parts.size(), MOST_PARTS); i++) {
			terms.add(new Term(parts.get(i).said().isEmpty() ? null : parts.get(i).said(), parts.get(i).words(),
					selection.asking(reading.without(i)).href()));
		}
		terms.addAll(filters(selection));
		return terms;
	}

	/** Returns the filters. */
	static List<Term> filters(Selection selection) {
		var terms = new ArrayList<Term>();
		for (Facet facet : Facet.values()) {
			selection.filters()
				.of(facet)
				.forEach((value) -> terms
					.add(new Term(before(facet), Lists.label(facet, value), selection.toggled(facet, value).href())));
		}
		var time = new Stretch(selection.filters().from(), selection.filters().to());
		if (time.from() != null || time.to() != null) {
			terms.add(new Term("published", time.words(), selection.unbounded().href()));
		}
		return terms;
	}

	private static String before(Facet facet) {
		return switch (facet) {
			case OUTLET -> "from";
			case SECTION -> "in the section";
			case BYLINE -> "by";
			case LANGUAGE -> "in";
			case TAG -> "tagged";
			case YEAR, MONTH -> "published in";
			case DAY -> "published on";
		};
	}

}
