package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import hemeroteca.score.Score;

/** Says of each block of a page whether it belongs to the true body. */
final class Truth {

	private final List<String> truth;

	private final Map<List<String>, Integer> left;

	Truth(String body) {
		this.truth = Score.words(body);
		this.left = new HashMap<>();
		for (int at = 0; at + 4 <= this.truth.size(); at++) {
			this.left.merge(this.truth.subList(at, at + 4), 1, Integer::sum);
		}
	}

	boolean[] of(Survey survey) {
		int count = survey.blocks.size();
		List<List<String>> words = new ArrayList<>();
		double[] share = new double[count];
		for (int b = 0; b < count; b++) {
			words.add(Score.words(survey.blocks.get(b).text));
			share[b] = share(words.get(b), this.left, false);
		}
		int best = best(survey, words, share);
		boolean[] true_ = new boolean[count];
		for (int pass = 0; pass < 2; pass++) {
			for (int b = 0; b < count; b++) {
				int at = survey.blocks.get(b).holder;
				boolean inside = at >= best && at < survey.end[best];
				if (inside == (pass == 0) && words.get(b).size() >= 5 && share[b] > 0.5) {
					true_[b] = share(words.get(b), this.left, true) > 0.4;
				}
			}
		}
		shortOnes(words, true_, survey, best);
		return true_;
	}

	private static double share(List<String> words, Map<List<String>, Integer> left, boolean take) {
		int all = 0;
		int found = 0;
		for (int at = 0; at + 4 <= words.size(); at++) {
			all++;
			Integer there = left.get(words.subList(at, at + 4));
			if (there != null && there > 0) {
				found++;
				if (take) {
					left.put(words.subList(at, at + 4), there - 1);
				}
			}
		}
		return (all == 0) ? 0 : (double) found / all;
	}

	private int best(Survey survey, List<List<String>> words, double[] share) {
		double[] right = new double[survey.size];
		double[] all = new double[survey.size];
		for (int b = 0; b < share.length; b++) {
			int holder = survey.blocks.get(b).holder;
			right[holder] += share[b] * words.get(b).size();
			all[holder] += words.get(b).size();
		}
		for (int at = survey.size - 1; at > 0; at--) {
			right[survey.parent[at]] += right[at];
			all[survey.parent[at]] += all[at];
		}
		int best = 0;
		double most = -1;
		for (int at = 0; at < survey.size; at++) {
			double f1 = 2 * right[at] / (all[at] + this.truth.size());
			if (survey.isElement(at) && f1 > most + 1e-9) {
				most = f1;
				best = at;
			}
		}
		return best;
	}

	private void shortOnes(List<List<String>> words, boolean[] kept, Survey survey, int best) {
		Map<String, List<Integer>> places = new HashMap<>();
		for (int at = 0; at < this.truth.size(); at++) {
			places.computeIfAbsent(this.truth.get(at), (key) -> new ArrayList<>()).add(at);
		}
		for (int b = 0; b < kept.length; b++) {
			List<String> mine = words.get(b);
			if (mine.isEmpty()) {
				int at = survey.blocks.get(b).holder;
				kept[b] = b > 0 && kept[b - 1] && at >= best && at < survey.end[best];
				continue;
			}
			if (mine.size() >= 5) {
				continue;
			}
			for (int at : places.getOrDefault(mine.get(0), List.of())) {
				int after = at + mine.size();
				if (after <= this.truth.size() && this.truth.subList(at, after).equals(mine)
						&& (follows(words, b, after) || precedes(words, b, at))) {
					kept[b] = true;
					break;
				}
			}
		}
	}

	private boolean follows(List<List<String>> words, int b, int after) {
		if (after == this.truth.size()) {
			return b > 0 && this.truth.size() > 10 && precedes(words, b, after - words.get(b).size());
		}
		for (int next = b + 1; next < Math.min(words.size(), b + 8); next++) {
			List<String> other = words.get(next);
			int n = Math.min(3, other.size());
			if (n > 0 && after + n <= this.truth.size()
					&& this.truth.subList(after, after + n).equals(other.subList(0, n))) {
				return n >= 2 || next == b + 1;
			}
		}
		return false;
	}

	private boolean precedes(List<List<String>> words, int b, int at) {
		for (int before = b - 1; before >= Math.max(0, b - 8); before--) {
			List<String> other = words.get(before);
			int n = Math.min(3, other.size());
			if (n > 0 && at - n >= 0
					&& this.truth.subList(at - n, at).equals(other.subList(other.size() - n, other.size()))) {
				return n >= 2 || before == b - 1;
			}
		}
		return false;
	}

}
