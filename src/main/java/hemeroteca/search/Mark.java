package hemeroteca.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import hemeroteca.language.Term;
import hemeroteca.language.Tongues;
import hemeroteca.query.Clause;

/** One thing that is looked for, as it is found in texts of one language. */
sealed interface Mark {

	/** Returns how many words from this one on are a hit; 0 if none. */
	int lengthAt(List<Term> words, int at);

	/**
	 * Tells whether a text may hold it, by its letters alone.
	 * @param folded as {@link Tongues} does
	 */
	boolean mayStandIn(String folded);

	static Mark of(Clause clause, String tongue) {
		return switch (clause) {
			case Clause.Word(String text) -> word(text, tongue);
			case Clause.Phrase(String text, int slop) when slop == 0 -> new Sequence(terms(text));
			case Clause.Phrase(String text, int slop) -> new OneOf(Set.copyOf(terms(text)), Set.of());
			case Clause.Pattern(String text) -> Glob.of(Tongues.plain(text));
			case Clause.Fuzzy(String text, int edits) -> new Like(Tongues.plain(text), edits);
			default -> throw new IllegalArgumentException("cannot be marked: " + clause);
		};
	}

	private static Mark word(String text, String tongue) {
		var words = terms(text);
		var stems = new TreeSet<>(Tongues.stems(tongue, text).stream().map(Term::term).toList());
		if (words.size() == 1) {
			return new OneOf(Set.copyOf(words), stems);
		}
		return Tongues.isWordByWord(tongue) ? new Sequence(words) : new Compound(words, stems);
	}

	private static List<String> terms(String text) {
		return Tongues.words(text).stream().map(Term::term).toList();
	}

	/** A word by itself or by its stem. */
	record OneOf(Set<String> words, Set<String> stems) implements Mark {

		@Override
		public int lengthAt(List<Term> terms, int at) {
			return words.contains(terms.get(at).term()) ? 1 : 0;
		}

		@Override
		public boolean mayStandIn(String folded) {
			return words.stream().anyMatch((word) -> folded.contains(root(word)));
		}

		// What a word has in common with its stems is what its other forms have in common
		// with it; a stem that is another word has to stand there itself.
		private String root(String word) {
			int common = word.length();
			for (String stem : stems) {
				int same = 0;
				while (same < Math.min(stem.length(), common) && stem.charAt(same) == word.charAt(same)) {
					same++;
				}
				common = same;
			}
			return word.substring(0, common);
		}

	}

	/** Words one after the other. */
	record Sequence(List<String> words) implements Mark {

		@Override
		public int lengthAt(List<Term> terms, int at) {
			if (words.isEmpty() || at + words.size() > terms.size()) {
				return 0;
			}
			for (int i = 0; i < words.size(); i++) {
				if (!terms.get(at + i).term().equals(words.get(i))) {
					return 0;
				}
			}
			return words.size();
		}

		@Override
		public boolean mayStandIn(String folded) {
			return !words.isEmpty() && words.stream().allMatch(folded::contains);
		}

	}

	/** Several words written as one: together as they stand, or each for itself. */
	record Compound(List<String> words, Set<String> stems) implements Mark {

		@Override
		public int lengthAt(List<Term> terms, int at) {
			return new Sequence(words).lengthAt(terms, at);
		}

		@Override
		public boolean mayStandIn(String folded) {
			return words.stream().anyMatch(folded::contains);
		}

	}

	/** Words of a pattern, and the longest piece of it that every such word holds. */
	record Glob(String pattern, String literal) implements Mark {

		static Glob of(String typed) {
			var literals = new ArrayList<>(List.of(typed.split("[*?]")));
			literals.sort(Comparator.comparingInt(String::length).reversed());
			return new Glob(typed, literals.isEmpty() ? "" : literals.getFirst());
		}

		@Override
		public int lengthAt(List<Term> terms, int at) {
			String word = terms.get(at).term();
			return (word.contains(literal) && matches(word)) ? 1 : 0;
		}

		@Override
		public boolean mayStandIn(String folded) {
			return folded.contains(literal);
		}

		// Goes back to the last star only, so that no pattern takes longer than the
		// product of the two lengths.
		private boolean matches(String word) {
			int star = -1;
			int afterStar = 0;
			int at = 0;
			int in = 0;
			while (in < word.length()) {
				char sign = (at < pattern.length()) ? pattern.charAt(at) : '\0';
				if (sign == '*') {
					star = at++;
					afterStar = in;
				}
				else if (at < pattern.length() && (sign == '?' || sign == word.charAt(in))) {
					at++;
					in++;
				}
				else if (star >= 0) {
					at = star + 1;
					in = ++afterStar;
				}
				else {
					return false;
				}
			}
			return pattern.substring(at).chars().allMatch((rest) -> rest == '*');
		}

	}

	/** Words that differ by a few letters. */
	record Like(String word, int edits) implements Mark {

		@Override
		public int lengthAt(List<Term> terms, int at) {
			String other = terms.get(at).term();
			boolean begins = !other.isEmpty() && !word.isEmpty() && other.charAt(0) == word.charAt(0);
			return (begins && Math.abs(other.length() - word.length()) <= edits && distance(other) <= edits) ? 1 : 0;
		}

		@Override
		public boolean mayStandIn(String folded) {
			return !word.isEmpty() && folded.indexOf(word.charAt(0)) >= 0;
		}

		// Levenshtein's, where two neighbours that changed places are one edit, as in the
		// index (optimal string alignment).
		private int distance(String other) {
			var rows = new int[word.length() + 1][other.length() + 1];
			for (int i = 0; i <= word.length(); i++) {
				for (int j = 0; j <= other.length(); j++) {
					rows[i][j] = (i == 0 || j == 0) ? i + j : cell(rows, other, i, j);
				}
			}
			return rows[word.length()][other.length()];
		}

		private int cell(int[][] rows, String other, int i, int j) {
			boolean same = word.charAt(i - 1) == other.charAt(j - 1);
			int best = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
			boolean swapped = i > 1 && j > 1 && word.charAt(i - 1) == other.charAt(j - 2)
					&& word.charAt(i - 2) == other.charAt(j - 1);
			return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
		}

	}

}
