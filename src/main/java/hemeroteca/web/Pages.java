package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * The links to the other pages of a list: the neighbours, the ends, and a gap between.
 *
 * @param previous the address of the page before; null on the first
 * @param next the address of the page after; null on the last
 */
record Pages(@Nullable String previous, @Nullable String next, List<Number> numbers) {

	/**
	 * One step of the row.
	 *
	 * @param label "4", or "…" for a gap
	 * @param href null for a gap
	 */
	record Number(String label, @Nullable String href, boolean here) {

		public @Nullable String current() {
			return here ? "page" : null;
		}

	}

	/**
	 * Returns the links, or nothing where one page holds all.
	 * @param page the page that is shown, from 1
	 * @param last the number of the last page
	 * @param address the address of a page by its number
	 */
	static @Nullable Pages of(int page, int last, IntFunction<String> address) {
		if (last < 2) {
			return null;
		}
		return new Pages((page > 1) ? address.apply(page - 1) : null, (page < last) ? address.apply(page + 1) : null,
				numbers(page, last, address));
	}

	private static List<Number> numbers(int page, int last, IntFunction<String> address) {
		var shown = new TreeSet<>(List.of(1, last));
		for (int number = Math.max(1, page - 2); number <= Math.min(last, page + 2); number++) {
			shown.add(number);
		}
		var numbers = new ArrayList<Number>();
		int before = 0;
		for (int number : shown) {
			if (number > before + 1) {
				numbers.add(new Number("…", null, false));
			}
			numbers.add(new Number(Wording.count(number), address.apply(number), number == page));
			before = number;
		}
		return numbers;
	}

}
