package hemeroteca.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * Finds what two sequences share, in order: short stretches by Myers' algorithm, long
 * ones first cut at what occurs once in each (as in Bram Cohen's patience diff), which
 * takes no more than sorting does.
 */
final class DifferenceAlignment {

	/** A stretch of both sequences together that is compared whole. */
	private static final int SHORT = 4_000;

	private static final int DEEPEST = 12;

	private final List<String> first;

	private final List<String> second;

	private final DifferenceEffort effort;

	/** By place in the first the place in the second, or -1. */
	private final int[] mates;

	private DifferenceAlignment(List<String> first, List<String> second, DifferenceEffort effort) {
		this.first = first;
		this.second = second;
		this.effort = effort;
		this.mates = new int[first.size()];
		Arrays.fill(mates, -1);
	}

	/** Returns by place in the first the place in the second, or -1; ascending. */
	static int[] of(List<String> first, List<String> second, DifferenceEffort effort) {
		var alignment = new DifferenceAlignment(first, second, effort);
		alignment.align(0, first.size(), 0, second.size(), 0);
		return alignment.mates;
	}

	private void align(int from, int to, int secondFrom, int secondTo, int depth) {
		int start = from;
		int secondStart = secondFrom;
		while (start < to && secondStart < secondTo && first.get(start).equals(second.get(secondStart))) {
			mates[start++] = secondStart++;
		}
		int end = to;
		int secondEnd = secondTo;
		while (end > start && secondEnd > secondStart && first.get(end - 1).equals(second.get(secondEnd - 1))) {
			mates[--end] = --secondEnd;
		}
		if (start == end || secondStart == secondEnd) {
			return;
		}
		long length = end - start + secondEnd - secondStart;
		if (length <= SHORT && effort.takes(length * length)) {
			shortly(start, end, secondStart, secondEnd);
		}
		else if (depth < DEEPEST) {
			between(anchors(start, end, secondStart, secondEnd), new int[] { start, end, secondStart, secondEnd },
					depth);
		}
	}

	private void shortly(int start, int end, int secondStart, int secondEnd) {
		List<Change> changes = new MyersDiffWithLinearSpace<String>().computeDiff(first.subList(start, end),
				second.subList(secondStart, secondEnd), null);
		changes = changes.stream()
			.sorted((one, other) -> Integer.compare(one.startOriginal + one.startRevised,
					other.startOriginal + other.startRevised))
			.toList();
		int here = 0;
		int there = 0;
		for (Change change : changes) {
			while (here < change.startOriginal) {
				mates[start + here++] = secondStart + there++;
			}
			here = change.endOriginal;
			there = change.endRevised;
		}
		while (here < end - start) {
			mates[start + here++] = secondStart + there++;
		}
	}

	private void between(List<int[]> anchors, int[] stretch, int depth) {
		int from = stretch[0];
		int secondFrom = stretch[2];
		for (int[] anchor : anchors) {
			align(from, anchor[0], secondFrom, anchor[1], depth + 1);
			mates[anchor[0]] = anchor[1];
			from = anchor[0] + 1;
			secondFrom = anchor[1] + 1;
		}
		if (!anchors.isEmpty()) {
			align(from, stretch[1], secondFrom, stretch[3], depth + 1);
		}
	}

	/** What occurs once in each, as far as it stands in the same order. */
	private List<int[]> anchors(int start, int end, int secondStart, int secondEnd) {
		Map<String, Integer> once = once(second, secondStart, secondEnd);
		Map<String, Integer> here = once(first, start, end);
		var pairs = new ArrayList<int[]>();
		for (int i = start; i < end; i++) {
			int there = once.getOrDefault(first.get(i), -1);
			if (there >= 0 && here.get(first.get(i)) >= 0) {
				pairs.add(new int[] { i, there });
			}
		}
		return longestAscending(pairs);
	}

	private static Map<String, Integer> once(List<String> words, int start, int end) {
		var once = new HashMap<String, Integer>();
		for (int i = start; i < end; i++) {
			once.merge(words.get(i), i, (one, another) -> -1);
		}
		return once;
	}

	private static List<int[]> longestAscending(List<int[]> pairs) {
		int[] lowest = new int[pairs.size()]; // by length - 1, the pair that ends it
												// lowest
		int[] before = new int[pairs.size()];
		int length = 0;
		for (int p = 0; p < pairs.size(); p++) {
			int low = 0;
			int high = length;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (pairs.get(lowest[middle])[1] < pairs.get(p)[1]) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			before[p] = (low > 0) ? lowest[low - 1] : -1;
			lowest[low] = p;
			length = Math.max(length, low + 1);
		}
		var longest = new ArrayList<int[]>();
		for (int p = (length > 0) ? lowest[length - 1] : -1; p >= 0; p = before[p]) {
			longest.add(pairs.get(p));
		}
		return longest.reversed();
	}

}
