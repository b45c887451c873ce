package hemeroteca.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

	/** Returns the selection with the value chosen, or without it if it is. */
	Selection toggled(Facet facet, String value) {
		var values = new ArrayList<>(filters.of(facet).stream().map(Object::toString).toList());
		if (!values.remove(value)) {
			values.add(value);
		}
		return with(facet, values);
	}

	private Selection with(Facet facet, List<String> values) {
		var changed = switch (facet) {
			case OUTLET -> new Filters(values, filters.sections(), filters.languages(), filters.years(), filters.day());
			case SECTION -> new Filters(filters.outlets(), values, filters.languages(), filters.years(), filters.day());
			case LANGUAGE -> new Filters(filters.outlets(), filters.sections(), values, filters.years(), filters.day());
			case YEAR -> new Filters(filters.outlets(), filters.sections(), filters.languages(),
					values.stream().map(Integer::valueOf).toList(), filters.day());
		};
		return new Selection(path, words, changed, order, 1, null);
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

	Selection withoutFilters() {
		return new Selection(path, words, Filters.NONE, order, 1, null);
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

	static Filters day(LocalDate day) {
		return new Filters(List.of(), List.of(), List.of(), List.of(), day);
	}

}
