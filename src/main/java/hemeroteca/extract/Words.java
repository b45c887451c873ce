package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts as words, to compare them. */
final class Words {

	private Words() {
	}

	/** Returns the words of a text in lower case: runs of letters and digits. */
	static List<String> of(String text) {
		return of(text, Integer.MAX_VALUE);
	}

	/** Returns the first words of a text in lower case. */
	static List<String> of(String text, int most) {
		List<String> words = new ArrayList<>();
		int start = -1;
		for (int at = 0; at <= text.length() && words.size() < most; at++) {
			boolean part = at < text.length() && isPart(text.charAt(at));
			if (part && start < 0) {
				start = at;
			}
			else if (!part && start >= 0) {
				words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
				start = -1;
			}
		}
		return words;
	}

	private static boolean isPart(char c) {
		return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
				|| Character.getType(c) == Character.NON_SPACING_MARK;
	}

	/** Returns which share of the shorter text's words is in the other, 0 to 1. */
	static double overlap(String one, String other) {
		Set<String> a = new HashSet<>(of(one, 200));
		Set<String> b = new HashSet<>(of(other, 200));
		if (a.isEmpty() || b.isEmpty()) {
			return 0;
		}
		long common = a.stream().filter(b::contains).count();
		return (double) common / Math.min(a.size(), b.size());
	}

	/** Returns whether two texts have the same words in the same order. */
	static boolean same(String one, String other) {
		return of(one).equals(of(other));
	}

}
