package hemeroteca.compare;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds blocks again that stand elsewhere: the same words, or nearly. */
final class DifferenceMoves {

	/** Words. Less is said twice by chance. */
	private static final int SHORTEST = 6;

	private static final double ALIKE = 0.75;

	private final List<DifferencePair> pairs;

	private final DifferenceEffort effort;

	private final int[] mates;

	DifferenceMoves(List<DifferencePair> pairs, DifferenceEffort effort) {
		this.pairs = pairs;
		this.effort = effort;
		this.mates = new int[pairs.size()];
		Arrays.fill(mates, -1);
	}

	/** Returns by place the place of the other half of a moved block, or -1. */
	int[] matesInSecond() {
		findSame();
		findAlike();
		return mates;
	}

	private void findSame() {
		Map<String, Deque<Integer>> added = new HashMap<>();
		for (int p = 0; p < pairs.size(); p++) {
			if (isAdded(p)) {
				added.computeIfAbsent(pairs.get(p).second().getFirst().key, (key) -> new ArrayDeque<>()).add(p);
			}
		}
		for (int p = 0; p < pairs.size(); p++) {
			var found = isRemoved(p) ? added.get(pairs.get(p).first().getFirst().key) : null;
			if (found != null && !found.isEmpty()) {
				join(p, found.poll());
			}
		}
	}

	private void findAlike() {
		for (int p = 0; p < pairs.size(); p++) {
			if (!isRemoved(p)) {
				continue;
			}
			var block = pairs.get(p).first().getFirst();
			int best = -1;
			double likeness = ALIKE;
			for (int q = 0; q < pairs.size(); q++) {
				if (isAdded(q)) {
					var other = pairs.get(q).second().getFirst();
					if (!effort.takes(block.words() + other.words())) {
						return;
					}
					double like = block.likeness(other);
					best = (like >= likeness) ? q : best;
					likeness = Math.max(like, likeness);
				}
			}
			if (best >= 0) {
				join(p, best);
			}
		}
	}

	private void join(int removed, int added) {
		mates[removed] = added;
		mates[added] = removed;
	}

	private boolean isRemoved(int place) {
		var pair = pairs.get(place);
		return mates[place] < 0 && pair.second().isEmpty() && isLong(pair.first());
	}

	private boolean isAdded(int place) {
		var pair = pairs.get(place);
		return mates[place] < 0 && pair.first().isEmpty() && isLong(pair.second());
	}

	private static boolean isLong(List<DifferenceBlock> blocks) {
		return blocks.size() == 1 && blocks.getFirst().words() >= SHORTEST;
	}

}
