package hemeroteca.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Grows the forest that tells articles from other pages, {@code pages.txt}, from the real
 * pages, and prints what forests do that have not seen a page's site: how many pages of
 * each sort a threshold refuses, and which articles. To be run after {@link TrainBlocks},
 * and like it.
 */
final class TrainPages {

	private static final List<String> ARTICLES = List.of("scrapinghub", "fundus", "fundus-eval", "wcxb", "trafilatura");

	private static final String OTHERS = "wcxb-other";

	/**
	 * A hundred pages that are no articles are few: a forest depends on which measures
	 * its trees may ask. The mean of some does so less.
	 */
	private static final int FORESTS = 9;

	/** So many columns further the measures begin for each forest. */
	private static final int TURN = 37;

	private TrainPages() {
	}

	private record Sample(RealPages.Case page, Measures measures, int fold) {

		boolean isArticle() {
			return !this.page.set().equals(OTHERS);
		}

		/** Such a page is refused by rule: the forest is for the others. */
		boolean isCertain() {
			return Evidence.isThread(this.measures) || Evidence.isOffer(this.measures);
		}

		/** There are fewer other pages; and some of trafilatura's are no articles. */
		float weight() {
			return !isArticle() ? 6 : this.page.set().equals("trafilatura") ? 0.4f : 1;
		}

		String sort() {
			return isArticle() ? this.page.set() : "other: " + this.page.row().path("page_type").asString();
		}
	}

	public static void main(String[] args) throws IOException {
		List<Sample> samples = Stream.concat(ARTICLES.stream(), Stream.of(OTHERS))
			.flatMap((set) -> RealPages.of(set).parallelStream().map(TrainPages::sample).toList().stream())
			.toList();
		double[] chance = new double[samples.size()];
		for (int fold = 0; fold < Folds.COUNT; fold++) {
			Forest forest = grow(samples, fold);
			for (int at = 0; at < chance.length; at++) {
				if (samples.get(at).fold == fold) {
					chance[at] = samples.get(at).isCertain() ? 0 : forest.chance(samples.get(at).measures.row());
				}
			}
		}
		for (double threshold = 0.1; threshold < 0.65; threshold += 0.1) {
			print(samples, chance, threshold);
		}
		print(samples, chance, Verdict.ARTICLE);
		for (int at = 0; at < chance.length; at++) {
			if (samples.get(at).isArticle() == chance[at] < Verdict.ARTICLE) {
				System.out.printf("  %.2f %s %s%n", chance[at], samples.get(at).sort(), samples.get(at).page.url());
			}
		}
		if (args.length > 0) {
			Files.write(Path.of(args[0], "pages.txt"), grow(samples, -1).lines());
		}
	}

	private static Sample sample(RealPages.Case page) {
		Reading reading = new Reading(page.page(), Limits.DEFAULT);
		double[] chance = new Judge(reading.features).chances();
		boolean[] kept = Choice.of(reading.body, chance, Choice.EVEN);
		Credits credits = Credits.of(reading, Credits.start(reading.survey, kept));
		return new Sample(page, PageFeatures.of(reading, kept, credits), Folds.of(page));
	}

	/** Grows some forests, and makes one of them that answers with their mean. */
	private static Forest grow(List<Sample> samples, int without) {
		List<Sample> used = samples.stream().filter((one) -> one.fold != without && !one.isCertain()).toList();
		float[] labels = new float[used.size()];
		float[] weights = new float[used.size()];
		for (int at = 0; at < labels.length; at++) {
			labels[at] = used.get(at).isArticle() ? 1 : 0;
			weights[at] = used.get(at).weight();
		}
		List<String> lines = new ArrayList<>();
		int width = used.get(0).measures.row().length;
		for (int forest = 0; forest < FORESTS; forest++) {
			int first = forest * TURN % width;
			List<float[]> rows = used.stream().map((one) -> turn(one.measures.row(), first)).toList();
			Forest grown = new Grower(120, 4, 0.1, 3, 1).grow(rows, labels, weights);
			for (int node = 0; node < grown.feature.length; node++) {
				if (grown.feature[node] < 0) {
					grown.value[node] /= FORESTS;
				}
				else {
					grown.feature[node] = (grown.feature[node] + first) % width;
				}
			}
			lines.addAll(grown.lines());
		}
		return Forest.read(lines);
	}

	private static float[] turn(float[] row, int first) {
		float[] turned = Arrays.copyOf(row, row.length);
		for (int at = 0; at < row.length; at++) {
			turned[at] = row[(at + first) % row.length];
		}
		return turned;
	}

	private static void print(List<Sample> samples, double[] chance, double threshold) {
		Map<String, int[]> refused = new TreeMap<>();
		for (int at = 0; at < chance.length; at++) {
			boolean below = chance[at] < threshold;
			for (String sort : List.of(samples.get(at).sort(), samples.get(at).isArticle() ? "articles" : "others")) {
				int[] count = refused.computeIfAbsent(sort, (key) -> new int[2]);
				count[0] += below ? 1 : 0;
				count[1]++;
			}
		}
		System.out.printf("refused below %.2f:", threshold);
		refused.forEach((sort, count) -> System.out.printf(" %s %d/%d;", sort, count[0], count[1]));
		System.out.println();
	}

}
