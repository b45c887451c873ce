package hemeroteca.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of what: a block and the one it became, or one that is in one text only.
 * Several blocks stand together where only the breaks between them differ.
 */
record DifferencePair(List<DifferenceBlock> first, List<DifferenceBlock> second) {

	/** From here on two blocks are one that was edited, and not two. */
	private static final double ALIKE = 0.4;

	/** Blocks on each side together that are all looked at together. */
	private static final int MOST = 400;

	/** Words. A longer block that ends without a full stop is no entry of a list. */
	private static final int LONGEST_ENTRY = 20;

	boolean same() {
		return key(first).equals(key(second));
	}

	private static String key(List<DifferenceBlock> blocks) {
		return (blocks.size() == 1) ? blocks.getFirst().key
				: blocks.stream().map((block) -> block.key).collect(Collectors.joining(" "));
	}

	boolean ends() {
		return first.stream().anyMatch(DifferenceBlock::ends) || second.stream().anyMatch(DifferenceBlock::ends);
	}

	boolean isRelated() {
		return first.stream().allMatch((block) -> DifferenceNoise.isRelated(block.text))
				&& second.stream().allMatch((block) -> DifferenceNoise.isRelated(block.text));
	}

	boolean isListed() {
		return first.stream().allMatch((block) -> block.words() <= LONGEST_ENTRY)
				&& second.stream().allMatch((block) -> block.words() <= LONGEST_ENTRY);
	}

	/** Pairs the blocks between two that both texts have. */
	static List<DifferencePair> between(List<DifferenceBlock> first, List<DifferenceBlock> second,
			DifferenceEffort effort) {
		if (first.isEmpty() && second.isEmpty()) {
			return List.of();
		}
		var whole = new DifferencePair(first, second);
		if (!first.isEmpty() && !second.isEmpty() && whole.same()) {
			return List.of(whole);
		}
		return merged(first, second, mates(first, second, effort));
	}

	private static List<DifferencePair> merged(List<DifferenceBlock> first, List<DifferenceBlock> second, int[] mates) {
		var pairs = new ArrayList<DifferencePair>();
		int there = 0;
		for (int here = 0; here < first.size(); here++) {
			if (mates[here] < 0) {
				pairs.add(new DifferencePair(List.of(first.get(here)), List.of()));
				continue;
			}
			while (there < mates[here]) {
				pairs.add(new DifferencePair(List.of(), List.of(second.get(there++))));
			}
			pairs.add(new DifferencePair(List.of(first.get(here)), List.of(second.get(there++))));
		}
		while (there < second.size()) {
			pairs.add(new DifferencePair(List.of(), List.of(second.get(there++))));
		}
		return pairs;
	}

	/** The most alike in order: a longest common subsequence, weighed by likeness. */
	private static int[] mates(List<DifferenceBlock> first, List<DifferenceBlock> second, DifferenceEffort effort) {
		int rows = first.size();
		int columns = second.size();
		var mates = new int[rows];
		java.util.Arrays.fill(mates, -1);
		long cost = (long) columns * words(first) + (long) rows * words(second);
		if (rows == 0 || columns == 0 || rows + columns > MOST || !effort.takes(cost)) {
			return mates;
		}
		var likeness = new double[rows][columns];
		var best = new double[rows + 1][columns + 1];
		for (int i = rows - 1; i >= 0; i--) {
			for (int j = columns - 1; j >= 0; j--) {
				double like = first.get(i).likeness(second.get(j));
				likeness[i][j] = (like >= ALIKE) ? like : -1;
				best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), best[i + 1][j + 1] + likeness[i][j]);
			}
		}
		for (int i = 0, j = 0; i < rows && j < columns;) {
			if (likeness[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + likeness[i][j]) {
				mates[i++] = j++;
			}
			else if (best[i][j] == best[i + 1][j]) {
				i++;
			}
			else {
				j++;
			}
		}
		return mates;
	}

	private static long words(List<DifferenceBlock> blocks) {
		return blocks.stream().mapToLong(DifferenceBlock::words).sum();
	}

}
