package hemeroteca.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
 * @param after the article after which the first page begins, however many come before
 * it; null to begin at the beginning. Only for articles sorted by day
 */
public record Question(String words, Filters filters, Order order, int page, int size, @Nullable Place after) {

	public Question {
		words = words.strip();
		if (page < 0 || size < 1) {
			throw new IllegalArgumentException("there is no page %d of %d articles".formatted(page, size));
		}
		if (after != null && order == Order.BEST) {
			throw new IllegalArgumentException("only articles sorted by day can be asked for after one of them");
		}
	}

	public Question(String words, Filters filters, Order order, int page, int size) {
		this(words, filters, order, page, size, null);
	}

	/**
	 * Where an article stands among all that are sorted by day. It stays the same
	 * whatever comes in or goes.
	 *
	 * @param day null for an article without one, which comes last
	 * @param number of the article
	 */
	public record Place(@Nullable LocalDate day, long number) {

		/** Returns the place as an address holds it: "2025-04-11_42", "_42". */
		public String typed() {
			return ((day != null) ? day.toString() : "") + '_' + number;
		}

		/**
		 * Reads what {@link #typed} wrote.
		 * @throws IllegalArgumentException if it is something else
		 */
		public static Place read(String typed) {
			var matcher = TYPED.matcher(typed);
			if (!matcher.matches()) {
				throw new IllegalArgumentException("“%s” is no place among articles".formatted(typed));
			}
			try {
				return new Place(matcher.group(1).isEmpty() ? null : LocalDate.parse(matcher.group(1)),
						Long.parseLong(matcher.group(2)));
			}
			catch (DateTimeParseException noDay) {
				throw new IllegalArgumentException("“%s” is no place among articles".formatted(typed), noDay);
			}
		}

		private static final Pattern TYPED = Pattern.compile("(|\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

	}

	/** How hits are sorted. */
	public enum Order {

		BEST, NEWEST, OLDEST

	}

	/**
	 * Returns which hits are on the page, as far as a page may lie.
	 * @param deepest the number of hits beyond which there is no page
	 */
	Span window(int deepest) {
		int start = (int) Math.min((long) page * size, deepest);
		return new Span(start, Math.min(start + size, deepest));
	}

	/**
	 * What articles must be: of any of the values of each kind that has some, and
	 * published from the one day to the other.
	 *
	 * @param chosen by kind the values; a kind without any may be missing
	 * @param from the first day; null for no bound
	 * @param to the last day; null for no bound
	 */
	public record Filters(Map<Facet, List<String>> chosen, @Nullable LocalDate from, @Nullable LocalDate to) {

		/** No filter. */
		public static final Filters NONE = new Filters(Map.of(), null, null);

		public Filters {
			var given = new EnumMap<Facet, List<String>>(Facet.class);
			chosen.forEach((facet, values) -> {
				if (!values.isEmpty()) {
					given.put(facet, List.copyOf(values));
				}
			});
			chosen = given;
		}

		/** Returns a filter of one kind alone. */
		public static Filters of(Facet facet, List<String> values) {
			return new Filters(Map.of(facet, values), null, null);
		}

		/** Returns a filter for the articles of one day. */
		public static Filters on(LocalDate day) {
			return new Filters(Map.of(), day, day);
		}

		/** Returns the values chosen of one kind. */
		public List<String> of(Facet facet) {
			return chosen.getOrDefault(facet, List.of());
		}

		/** Returns the same filters with other values of one kind. */
		public Filters with(Facet facet, List<String> values) {
			var changed = new EnumMap<Facet, List<String>>(Facet.class);
			changed.putAll(chosen);
			changed.put(facet, values);
			return new Filters(changed, from, to);
		}

		/** Returns the same filters for another stretch of time. */
		public Filters between(@Nullable LocalDate first, @Nullable LocalDate last) {
			return new Filters(chosen, first, last);
		}

		/**
		 * Returns the filters under which a kind is counted: all but its own, and of time
		 * all but what lies inside.
		 */
		Filters besides(Facet facet) {
			var others = new EnumMap<Facet, List<String>>(Facet.class);
			chosen.forEach((kind, values) -> {
				boolean own = kind == facet || facet.isTime() && kind.compareTo(facet) > 0;
				if (!own) {
					others.put(kind, values);
				}
			});
			return new Filters(others, from, to);
		}

		/** Tells whether nothing is filtered. */
		public boolean isEmpty() {
			return equals(NONE);
		}

	}

}
