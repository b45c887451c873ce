package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases in groups, word by word. They stand in the resource {@code verdicts.txt}, with
 * the name of their group before a colon, and commas between.
 */
final class Lexicon {

	private final List<String> groups = new ArrayList<>();

	private final Node first = new Node();

	/** A way that some phrases have in common, and the groups of those that end here. */
	private static final class Node {

		private final Map<String, Node> next = new HashMap<>();

		private int groups;

	}

	private Lexicon() {
	}

	/** Reads the groups whose names begin with these letters. */
	static Lexicon of(String beginning) {
		Lexicon lexicon = new Lexicon();
		for (String line : Resource.lines("verdicts.txt")) {
			int colon = line.indexOf(':');
			if (line.startsWith(beginning)) {
				for (String phrase : line.substring(colon + 1).split(",")) {
					lexicon.add(line.substring(0, colon), phrase.strip());
				}
			}
		}
		return lexicon;
	}

	private void add(String group, String phrase) {
		if (!this.groups.contains(group)) {
			this.groups.add(group);
		}
		Node last = this.first;
		for (String word : phrase.split(" ")) {
			last = last.next.computeIfAbsent(word, (key) -> new Node());
		}
		last.groups |= 1 << this.groups.indexOf(group);
	}

	/** Returns the names of the groups; a group's place is its bit. */
	List<String> groups() {
		return this.groups;
	}

	/** Returns the groups whose phrases stand anywhere among words, as bits. */
	int in(List<String> words) {
		int found = 0;
		for (int from = 0; from < words.size(); from++) {
			found |= at(from, words);
		}
		return found;
	}

	/** Returns the groups of the phrases that begin with a word, as bits. */
	int at(int from, List<String> words) {
		int found = 0;
		Node last = this.first;
		for (int at = from; at < words.size() && last != null; at++) {
			last = last.next.get(words.get(at));
			found |= (last == null) ? 0 : last.groups;
		}
		return found;
	}

}
