package hemeroteca.search;

import java.time.LocalDate;
import java.util.List;

import hemeroteca.search.Answer.Facet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the archive.
 *
 * @param words in the query language; empty for all articles
 * @param filters what the articles must be
 * @param order how they are sorted
 * @param page from 0
 * @param size articles a page, at least 1
 */
public record Question(String words, Filters filters, Order order, int page, int size) {

	public Question {
		words = words.strip();
		if (page < 0 || size < 1) {
			throw new IllegalArgumentException("there is no page %d of %d articles".formatted(page, size));
		}
	}

	/** How hits are sorted. */
	public enum Order {

		BEST, NEWEST, OLDEST

	}

	/** Returns the same question without the filter of one kind. */
	Question without(Facet facet) {
		return new Question(words,
				new Filters((facet == Facet.OUTLET) ? List.of() : filters.outlets,
						(facet == Facet.SECTION) ? List.of() : filters.sections,
						(facet == Facet.LANGUAGE) ? List.of() : filters.languages,
						(facet == Facet.YEAR) ? List.of() : filters.years, filters.day),
				order, page, size);
	}

	/**
	 * What articles must be: of any of the values of each kind that is not empty.
	 *
	 * @param day the day on which they were published; null for any
	 */
	public record Filters(List<String> outlets, List<String> sections, List<String> languages, List<Integer> years,
			@Nullable LocalDate day) {

		/** No filter. */
		public static final Filters NONE = new Filters(List.of(), List.of(), List.of(), List.of(), null);

		/** Returns the values chosen of one kind. */
		public List<?> of(Facet facet) {
			return switch (facet) {
				case OUTLET -> outlets;
				case SECTION -> sections;
				case LANGUAGE -> languages;
				case YEAR -> years;
			};
		}

		/** Tells whether nothing is filtered. */
		public boolean isEmpty() {
			return equals(NONE);
		}

	}

}
