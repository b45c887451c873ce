package hemeroteca.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each name of a column a number, from 0, so that counting needs an array and no
 * map. A name keeps its number as long as the program runs.
 *
 * @param <T> what the names are
 */
final class Numbering<T> {

	private final Map<T, Integer> numbers = new HashMap<>();

	private final List<T> names = new ArrayList<>();

	private List<T> all = List.of();

	synchronized int number(T name) {
		Integer known = numbers.get(name);
		if (known != null) {
			return known;
		}
		names.add(name);
		numbers.put(name, names.size() - 1);
		return names.size() - 1;
	}

	synchronized T name(int number) {
		return names.get(number);
	}

	synchronized int size() {
		return names.size();
	}

	/** Returns all names so far, each in the place of its number. */
	synchronized List<T> all() {
		if (all.size() != names.size()) {
			all = List.copyOf(names);
		}
		return all;
	}

}
