package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts as words, to compare them. */
final class Words {

	/** Of each character, whether it is part of a word: asked of every one of a page. */
	private static final boolean[] PART = parts();

	/** How many words of a text are compared with those of another. */
	static final int COMPARED = 200;

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
			boolean part = at < text.length() && PART[text.charAt(at)];
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

	private static boolean[] parts() {
		boolean[] parts = new boolean[Character.MAX_VALUE + 1];
		for (int c = 0; c < parts.length; c++) {
			parts[c] = Character.isLetterOrDigit(c) || Character.isSurrogate((char) c)
					|| Character.getType(c) == Character.NON_SPACING_MARK;
		}
		return parts;
	}

	/** Returns the hash of some words in a row: the one that a list of them has. */
	static int hash(List<String> words, int from, int to) {
		int hash = 1;
		for (int at = from; at < to; at++) {
			hash = 31 * hash + words.get(at).hashCode();
		}
		return hash;
	}

	/** Returns which share of the shorter text's words is in the other, 0 to 1. */
	static double overlap(String one, String other) {
		return overlap(new HashSet<>(of(one, COMPARED)), new HashSet<>(of(other, COMPARED)));
	}

	/** Returns which share of the smaller set is in the other, 0 to 1. */
	static double overlap(Set<String> a, Set<String> b) {
		if (a.isEmpty() || b.isEmpty()) {
			return 0;
		}
		int common = 0;
		for (String word : a) {
			common += b.contains(word) ? 1 : 0;
		}
		return (double) common / Math.min(a.size(), b.size());
	}

	/** Returns whether two texts have the same words in the same order. */
	static boolean same(String one, String other) {
		return of(one).equals(of(other));
	}

}
