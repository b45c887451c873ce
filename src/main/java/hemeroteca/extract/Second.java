package hemeroteca.extract;

import java.util.Arrays;
import java.util.List;

/** What the first opinions about a block's surroundings add to its own measures. */
final class Second {

	static final List<String> NAMES = List.of("p", "p-1", "p-2", "p-3", "p-4", "p+1", "p+2", "p+3", "p+4", "p near",
			"p far", "p parent", "p grandparent", "kept before", "kept after", "since kept", "until kept", "p kin");

	private Second() {
	}

	static float[] row(Body body, float[] first, double[] chance, int number) {
		int width = first.length;
		float[] row = Arrays.copyOf(first, width + NAMES.size());
		int at = width;
		row[at++] = (float) chance[number];
		for (int step = 1; step <= 4; step++) {
			row[at++] = get(chance, number - step);
		}
		for (int step = 1; step <= 4; step++) {
			row[at++] = get(chance, number + step);
		}
		row[at++] = mean(body, chance, number - 5, number + 6, number);
		row[at++] = mean(body, chance, number - 15, number + 16, number);
		Block block = body.survey.blocks.get(number);
		int up = Math.max(0, body.survey.parent[block.holder]);
		int upper = Math.max(0, body.survey.parent[up]);
		row[at++] = inside(body, chance, number, up);
		row[at++] = inside(body, chance, number, upper);
		double before = 0;
		double after = 0;
		int since = 99;
		int until = 99;
		for (int b = Math.max(0, number - 400); b < Math.min(chance.length, number + 400); b++) {
			double kept = chance[b] * body.survey.blocks.get(b).words;
			if (b < number) {
				before += kept;
				since = (chance[b] > 0.5) ? number - b : since;
			}
			else if (b > number) {
				after += kept;
				until = (chance[b] > 0.5 && until == 99) ? b - number : until;
			}
		}
		double all = Math.max(1, before + after + block.words);
		row[at++] = (float) (before / all);
		row[at++] = (float) (after / all);
		row[at++] = Math.min(99, since);
		row[at++] = Math.min(99, until);
		row[at++] = kin(body, chance, number);
		return row;
	}

	private static float get(double[] chance, int at) {
		return (at < 0 || at >= chance.length) ? -1 : (float) chance[at];
	}

	private static float mean(Body body, double[] chance, int from, int to, int but) {
		double sum = 0;
		double weight = 0;
		for (int b = Math.max(0, from); b < Math.min(chance.length, to); b++) {
			if (b != but) {
				int words = body.survey.blocks.get(b).words + 1;
				sum += chance[b] * words;
				weight += words;
			}
		}
		return (weight == 0) ? -1 : (float) (sum / weight);
	}

	private static float inside(Body body, double[] chance, int number, int element) {
		int from = number;
		while (from > 0 && number - from < 100 && body.survey.blocks.get(from - 1).first >= element) {
			from--;
		}
		int to = number + 1;
		while (to < chance.length && to - number < 100 && body.survey.blocks.get(to).first < body.survey.end[element]) {
			to++;
		}
		return mean(body, chance, from, to, number);
	}

	private static float kin(Body body, double[] chance, int number) {
		return mean(body, chance, number - 2, number + 3, number);
	}

}
