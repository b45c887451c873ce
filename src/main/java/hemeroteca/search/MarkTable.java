package hemeroteca.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import hemeroteca.language.Term;
import hemeroteca.language.Tongues;
import hemeroteca.query.Clause;

/**
 * All marks of a query in one language, by the word or the stem that a hit begins with: a
 * query may have hundreds of words, and an article a hundred thousand.
 */
final class MarkTable {

	private final String tongue;

	private final List<Mark> all = new ArrayList<>();

	private final Map<String, List<Mark>> byWord = new HashMap<>();

	private final Map<String, List<Mark>> byStem = new HashMap<>();

	/** Patterns and the like, of which a query has few. */
	private final List<Mark> others = new ArrayList<>();

	private MarkTable(String tongue) {
		this.tongue = tongue;
	}

	static MarkTable of(List<Clause> wanted, String tongue) {
		var table = new MarkTable(tongue);
		wanted.forEach((clause) -> table.add(Mark.of(clause, tongue)));
		return table;
	}

	private void add(Mark mark) {
		all.add(mark);
		switch (mark) {
			case Mark.OneOf one -> {
				one.words().forEach((word) -> put(byWord, word, mark));
				one.stems().forEach((stem) -> put(byStem, stem, mark));
			}
			case Mark.Sequence sequence ->
				sequence.words().stream().limit(1).forEach((word) -> put(byWord, word, mark));
			case Mark.Compound compound -> {
				compound.words().stream().limit(1).forEach((word) -> put(byWord, word, mark));
				compound.stems().forEach((stem) -> put(byStem, stem, mark));
			}
			case Mark.Glob glob -> others.add(glob);
			case Mark.Like like -> others.add(like);
		}
	}

	private static void put(Map<String, List<Mark>> marks, String key, Mark mark) {
		marks.computeIfAbsent(key, (first) -> new ArrayList<>()).add(mark);
	}

	/** Returns how many words from this one on are a hit; 0 if none. */
	int lengthAt(List<Term> words, int at) {
		String word = words.get(at).term();
		int length = longest(byWord.getOrDefault(word, List.of()), words, at);
		if (length == 0 && !byStem.isEmpty() && byStem.containsKey(Tongues.stem(tongue, word))
				&& Tongues.isWordByWord(tongue)) {
			length = 1;
		}
		return Math.max(length, longest(others, words, at));
	}

	private static int longest(List<Mark> marks, List<Term> words, int at) {
		int longest = 0;
		for (Mark mark : marks) {
			longest = Math.max(longest, mark.lengthAt(words, at));
		}
		return longest;
	}

	/** Tells whether a word of a language without spaces is a hit. */
	boolean isStem(String stem) {
		return byStem.containsKey(stem);
	}

	/**
	 * Returns how many of the words and phrases a text may hold, by its letters alone.
	 * @param plain as {@link Tongues} spells it
	 */
	int mayHold(String plain) {
		int count = 0;
		for (Mark mark : all) {
			if (mark.mayStandIn(plain)) {
				count++;
			}
		}
		return count;
	}

}
