package hemeroteca.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import hemeroteca.query.Reading;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader chose of a list: the part of the address after the path. Every choice
 * leads to another address, so that each can be kept as a bookmark.
 *
 * @param page from 1
 * @param all the kind of filter whose values are all shown; null for none
 */
record Selection(String path, String words, Filters filters, Order order, int page, @Nullable Facet all) {

	/**
	 * Characters of a query that links repeat as it was typed; a page has hundreds of
	 * links.
	 */
	private static final int LONGEST = 500;

	/** Returns the question to ask. */
	Question question(int size) {
		return new Question(words, filters, order, page - 1, size);
	}

	String href() {
		var address = UriComponentsBuilder.fromPath(path);
		if (!words.isEmpty()) {
			address.queryParam("q", words);
		}
		for (Facet facet : Facet.values()) {
			filters.of(facet).forEach((value) -> address.queryParam(name(facet), value));
		}
		if (filters.from() != null) {
			address.queryParam("from", filters.from());
		}
		if (filters.to() != null) {
			address.queryParam("to", filters.to());
		}
		if (order != Order.BEST) {
			address.queryParam("order", order.name().toLowerCase(Locale.ROOT));
		}
		if (page > 1) {
			address.queryParam("page", page);
		}
		if (all != null) {
			address.queryParam("all", name(all));
		}
		return address.encode().toUriString().replace("+", "%2B");
	}

	/**
	 * Returns the address with one more parameter, which holds neither signs nor spaces.
	 */
	String href(String name, String value) {
		String address = href();
		return address + (address.contains("?") ? '&' : '?') + name + '=' + value;
	}

	/**
	 * Returns the selection with the value chosen, or without it if it is; with a year or
	 * a month goes what was chosen inside it.
	 */
	Selection toggled(Facet facet, String value) {
		var values = new ArrayList<>(filters.of(facet));
		if (!values.remove(value)) {
			values.add(value);
			return with(filters.with(facet, values));
		}
		var others = filters.with(facet, values);
		for (Facet inner : Facet.values()) {
			if (facet.isTime() && inner.compareTo(facet) > 0) {
				others = others.with(inner,
						others.of(inner).stream().filter((time) -> !time.startsWith(value + '-')).toList());
			}
		}
		return with(others);
	}

	/** Returns the selection of this value alone, of its kind. */
	Selection choosing(Facet facet, String value) {
		return with(filters.with(facet, List.of(value)));
	}

	private Selection with(Filters filters) {
		return new Selection(path, words, filters, order, 1, null);
	}

	/**
	 * Returns the selection of what was published from the one day to the other, whatever
	 * time was chosen before.
	 */
	Selection between(@Nullable LocalDate from, @Nullable LocalDate to) {
		var others = filters;
		for (Facet facet : Facet.values()) {
			others = facet.isTime() ? others.with(facet, List.of()) : others;
		}
		return with(others.between(from, to));
	}

	/** Returns the selection without its bounds in time. */
	Selection unbounded() {
		return with(filters.between(null, null));
	}

	/** Returns the same articles on another page. */
	Selection on(String path) {
		return new Selection(path, words, filters, Order.BEST, 1, null);
	}

	Selection at(int page) {
		return new Selection(path, words, filters, order, page, all);
	}

	Selection in(Order order) {
		return new Selection(path, words, filters, order, 1, all);
	}

	Selection showingAll(Facet facet) {
		return new Selection(path, words, filters, order, page, facet);
	}

	Selection asking(String words) {
		return new Selection(path, words, filters, order, 1, null);
	}

	/**
	 * Returns the selection for the links of a page: a long query no longer than it was
	 * read.
	 */
	Selection linked(Reading reading) {
		return (words.length() > LONGEST) ? new Selection(path, reading.typed(), filters, order, page, all) : this;
	}

	Selection withoutFilters() {
		return with(Filters.NONE);
	}

	boolean filtered() {
		return !filters.isEmpty();
	}

	static String name(Facet facet) {
		return facet.name().toLowerCase(Locale.ROOT);
	}

	static Selection of(String path) {
		return new Selection(path, "", Filters.NONE, Order.BEST, 1, null);
	}

	/** Returns the address of the list of one value. */
	static String list(Facet facet, String value) {
		return of("/").toggled(facet, value).href();
	}

}
