package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;

import hemeroteca.query.Reading;
import hemeroteca.search.Search;

import org.springframework.stereotype.Component;

/** What a person would try next where little was found, with how much it finds. */
@Component
class Advice {

	/** Where fewer are found, the words may have been meant otherwise. */
	private static final int LITTLE = 3;

	private static final int MOST_MEANT = 3;

	/**
	 * Parts of a query that are left out one by one; each is a search. Longer ones get no
	 * advice.
	 */
	private static final int MOST_PARTS = 8;

	private final Search search;

	Advice(Search search) {
		this.search = search;
	}

	/** Returns other ways to spell the words that find more; none for a long query. */
	List<Offer> meant(Selection selection, Reading reading, long found) {
		var offers = new ArrayList<Offer>();
		if (found < LITTLE && !reading.wanted().isEmpty() && reading.wanted().size() <= MOST_PARTS) {
			for (String words : search.meant(selection.words())) {
				if (offers.size() < MOST_MEANT) {
					offer(offers, "", words, selection.asking(words), found);
				}
			}
		}
		return List.copyOf(offers);
	}

	/**
	 * Returns the searches that find something where this one found nothing: without the
	 * filters, without each part, or, where that is not enough, for each part alone.
	 */
	List<Offer> instead(Selection selection, Reading reading) {
		var offers = new ArrayList<Offer>();
		if (selection.filtered()) {
			offer(offers, "without", "the filters", selection.withoutFilters(), 0);
		}
		var parts = reading.parts();
		if (parts.size() > 1 && parts.size() <= MOST_PARTS) {
			for (int i = 0; i < parts.size(); i++) {
				offer(offers, "without", parts.get(i).typed(), selection.asking(reading.without(i)), 0);
			}
			if (offers.isEmpty()) {
				alone(offers, selection, parts);
			}
		}
		return List.copyOf(offers);
	}

	private void alone(List<Offer> offers, Selection selection, List<Reading.Part> parts) {
		parts.forEach((part) -> offer(offers, "only", part.typed(), selection.asking(part.typed()), 0));
		if (offers.isEmpty() && selection.filtered()) {
			parts.forEach((part) -> offer(offers, "without the filters, only", part.typed(),
					selection.withoutFilters().asking(part.typed()), 0));
		}
	}

	private void offer(List<Offer> offers, String said, String words, Selection selection, long found) {
		long more = search.count(selection.words(), selection.filters());
		if (more > found) {
			offers.add(new Offer(said, words, Wording.count(more, "article", "articles"), selection.href()));
		}
	}

}
