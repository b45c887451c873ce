package hemeroteca.language;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Knows by heart what was lately found for a word, since a text says the same words over
 * and over: the last word of each place in a table of fixed size. Threads may share it,
 * because what stands there never changes.
 */
final class Recent<T> {

	/**
	 * More than the words of a newspaper that come twice in a thousand articles; names
	 * make up the rest.
	 */
	private static final int PLACES = 1 << 16;

	/** UTF-16 units; a longer word comes once. */
	private static final int LONGEST = 40;

	private final @Nullable Object[] known = new Object[PLACES];

	private record Known<T>(String word, T found) {
	}

	/** Returns what was found for a word, or finds it. */
	T get(String word, Function<String, T> find) {
		int hash = word.hashCode();
		int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
		@SuppressWarnings("unchecked")
		var last = (Known<T>) this.known[place];
		if (last != null && last.word().equals(word)) {
			return last.found();
		}
		T found = find.apply(word);
		if (word.length() <= LONGEST) {
			this.known[place] = new Known<>(word, found);
		}
		return found;
	}

}
