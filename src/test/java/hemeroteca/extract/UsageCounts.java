package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns a {@link Usage}: on which share of a site's blocks with a name or word they are
 * part of the article, and the mean of that over sites, drawn towards the mean of all
 * where sites are few. Each site has one voice.
 */
final class UsageCounts {

	/**
	 * Pages are dealt into so many groups by site; what a page is told in training is
	 * what the other groups say, so that it does not learn to trust its own voice.
	 */
	static final int GROUPS = 6;

	/** What fewer sites use is not learnt. */
	private static final int FEWEST_SITES = 5;

	private static final double PRIOR = 0.35;

	/** The prior counts as much as so many sites. */
	private static final double PRIOR_SITES = 3;

	private record Voice(int token, int fold, int group, float share) {
	}

	private final Map<String, Integer> tokens = new HashMap<>();

	private final List<Voice> voices = new ArrayList<>();

	UsageCounts(List<BlockSample> samples) {
		Map<String, List<BlockSample>> sites = new HashMap<>();
		for (BlockSample sample : samples) {
			sites.computeIfAbsent(Folds.site(sample.page), (site) -> new ArrayList<>()).add(sample);
		}
		sites.keySet().stream().sorted().forEach((site) -> count(sites.get(site)));
	}

	static int group(BlockSample sample) {
		return Math.floorMod(Folds.site(sample.page).hashCode() * 0x9E3779B9 >>> 20, GROUPS);
	}

	private void count(List<BlockSample> site) {
		Map<String, int[]> counts = new HashMap<>();
		for (BlockSample sample : site) {
			for (int b = 0; b < sample.rows.length; b++) {
				if (sample.isSampled(b)) {
					for (String token : tokens(sample, b)) {
						int[] count = counts.computeIfAbsent(token, (key) -> new int[2]);
						count[sample.truth[b] ? 1 : 0]++;
					}
				}
			}
		}
		BlockSample one = site.get(0);
		counts.forEach((token, count) -> {
			int id = this.tokens.computeIfAbsent(token, (key) -> this.tokens.size());
			this.voices.add(new Voice(id, one.fold, group(one), (float) count[1] / (count[0] + count[1])));
		});
	}

	/** Names and words as the lines of the file begin. */
	private static Set<String> tokens(BlockSample sample, int b) {
		Block block = sample.reading.survey.blocks.get(b);
		Set<String> tokens = new HashSet<>();
		UsageFeatures.names(sample.reading.body, block).forEach((name) -> tokens.add("name " + name));
		block.firstWords(UsageFeatures.ENOUGH_WORDS)
			.stream()
			.filter((word) -> word.length() > 1)
			.forEach((word) -> tokens.add("word " + word));
		return tokens;
	}

	/** Returns what is known without two folds and a group: -1 for none. */
	List<String> lines(int fold, int otherFold, int group) {
		double[] right = new double[this.tokens.size()];
		int[] sites = new int[this.tokens.size()];
		for (Voice voice : this.voices) {
			if (voice.fold != fold && voice.fold != otherFold && voice.group != group) {
				right[voice.token] += voice.share;
				sites[voice.token]++;
			}
		}
		List<String> lines = new ArrayList<>();
		this.tokens.forEach((token, at) -> {
			if (sites[at] >= FEWEST_SITES) {
				double odds = Math.log((right[at] + PRIOR_SITES * PRIOR)
						/ (sites[at] - right[at] + PRIOR_SITES * (1 - PRIOR)) * (1 - PRIOR) / PRIOR);
				lines.add("%s %.2f".formatted(token, odds));
			}
		});
		lines.sort(null);
		return lines;
	}

}
