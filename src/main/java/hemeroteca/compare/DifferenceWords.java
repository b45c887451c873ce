package hemeroteca.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import hemeroteca.compare.Difference.Change;
import hemeroteca.compare.Difference.Span;
import hemeroteca.compare.DifferenceTokens.Token;

/** Compares two blocks word by word. */
final class DifferenceWords {

	private final List<Token> first;

	private final List<Token> second;

	private final int[] mates;

	private final List<Span> spans = new ArrayList<>();

	private DifferenceWords(List<Token> first, List<Token> second, DifferenceEffort effort) {
		this.first = first;
		this.second = second;
		this.mates = DifferenceAlignment.of(first.stream().map(Token::key).toList(),
				second.stream().map(Token::key).toList(), effort);
	}

	/** Returns the words of both, those that were removed before those in their place. */
	static List<Span> compare(List<Token> first, List<Token> second, DifferenceEffort effort) {
		var words = new DifferenceWords(first, second, effort);
		words.leaveCrumbs();
		words.write();
		return words.spans;
	}

	// A comma or an "of" between two passages that were written anew is no common ground:
	// a reader wants to see the whole passage.
	private void leaveCrumbs() {
		int last = -1;
		for (int i = 0; i < mates.length;) {
			int end = i + 1;
			if (mates[i] >= 0) {
				while (end < mates.length && mates[end] == mates[end - 1] + 1) {
					end++;
				}
				boolean changedBefore = i > 0 && mates[i - 1] < 0 && last < mates[i] - 1;
				if (end - i <= 2 && changedBefore && isChangedFrom(end)
						&& first.subList(i, end).stream().allMatch(Token::light)) {
					Arrays.fill(mates, i, end, -1);
				}
				else {
					last = mates[end - 1];
				}
			}
			i = end;
		}
	}

	private boolean isChangedFrom(int start) {
		int next = start;
		while (next < mates.length && mates[next] < 0) {
			next++;
		}
		int there = (next < mates.length) ? mates[next] : second.size();
		return next > start && there > mates[start - 1] + 1;
	}

	private void write() {
		int there = 0;
		for (int i = 0; i <= first.size();) {
			int start = i;
			while (i < first.size() && mates[i] < 0) {
				i++;
			}
			int mate = (i < first.size()) ? mates[i] : second.size();
			add(Change.REMOVED, raw(first, start, i), "");
			add(Change.ADDED, "", raw(second, there, mate));
			if (i == first.size()) {
				return;
			}
			start = i;
			there = mate;
			while (i < first.size() && mates[i] == there) {
				i++;
				there++;
			}
			add(Change.SAME, raw(first, start, i), raw(second, mate, there));
		}
	}

	private void add(Change change, String before, String after) {
		if (!before.isEmpty() || !after.isEmpty()) {
			spans.add(new Span(change, before, after));
		}
	}

	private static String raw(List<Token> tokens, int start, int end) {
		var raw = new StringBuilder();
		tokens.subList(start, end).forEach((token) -> raw.append(token.raw()));
		return raw.toString();
	}

}
