package hemeroteca.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Grows the forest that tells articles from other pages, {@code pages.txt}, from the real
 * pages, and prints what forests do that have not seen a page's site. To be run after
 * {@link TrainBlocks}, and like it.
 */
final class TrainPages {

	private static final List<String> ARTICLES = List.of("scrapinghub", "fundus", "fundus-eval", "wcxb", "trafilatura");

	private static final String OTHERS = "wcxb-other";

	private TrainPages() {
	}

	private record Sample(RealPages.Case page, float[] row, int fold) {

		boolean isArticle() {
			return !this.page.set().equals(OTHERS);
		}

		/** There are fewer other pages; and some of trafilatura's are no articles. */
		float weight() {
			return !isArticle() ? 6 : this.page.set().equals("trafilatura") ? 0.4f : 1;
		}
	}

	public static void main(String[] args) throws IOException {
		Forest blocks = Forest.read(Resource.lines("blocks.txt"));
		List<Sample> samples = Stream.concat(ARTICLES.stream(), Stream.of(OTHERS))
			.flatMap((set) -> RealPages.of(set).stream())
			.map((page) -> sample(page, blocks))
			.toList();
		double[] chance = new double[samples.size()];
		for (int fold = 0; fold < Folds.COUNT; fold++) {
			Forest forest = grow(samples, fold);
			for (int at = 0; at < chance.length; at++) {
				if (samples.get(at).fold == fold) {
					chance[at] = forest.chance(samples.get(at).row);
				}
			}
		}
		for (double threshold = 0.1; threshold < 0.75; threshold += 0.1) {
			print(samples, chance, threshold);
		}
		if (args.length > 0) {
			Files.write(Path.of(args[0], "pages.txt"), grow(samples, -1).lines());
		}
	}

	private static Sample sample(RealPages.Case page, Forest blocks) {
		Reading reading = new Reading(page.page(), Limits.DEFAULT);
		double[] chance = new double[reading.survey.blocks.size()];
		for (int b = 0; b < chance.length; b++) {
			chance[b] = blocks.chance(reading.features.row(b));
		}
		boolean[] kept = Choice.of(reading.body, chance, Choice.EVEN);
		return new Sample(page, new PageFeatures(reading, kept).row(), Folds.of(page));
	}

	private static Forest grow(List<Sample> samples, int without) {
		List<float[]> rows = new ArrayList<>();
		List<float[]> labels = new ArrayList<>();
		for (Sample sample : samples) {
			if (sample.fold != without) {
				rows.add(sample.row);
				labels.add(new float[] { sample.isArticle() ? 1 : 0, sample.weight() });
			}
		}
		return new Grower(60, 6, 0.1, 3, 3).grow(rows, TrainBlocks.column(labels, 0), TrainBlocks.column(labels, 1));
	}

	private static void print(List<Sample> samples, double[] chance, double threshold) {
		int others = 0;
		int refusedOthers = 0;
		int articles = 0;
		int refusedArticles = 0;
		for (int at = 0; at < chance.length; at++) {
			boolean refused = chance[at] < threshold;
			if (!samples.get(at).isArticle()) {
				others++;
				refusedOthers += refused ? 1 : 0;
			}
			else if (!samples.get(at).page.set().equals("trafilatura")) {
				articles++;
				refusedArticles += refused ? 1 : 0;
			}
		}
		System.out.printf("below %.1f: %d of %d others refused, and %d of %d articles%n", threshold, refusedOthers,
				others, refusedArticles, articles);
	}

}
