package hemeroteca.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import hemeroteca.score.Score;
import hemeroteca.score.SnippetScore;

/**
 * Grows the forest that judges blocks, {@code blocks.txt}, from the real pages. First it
 * prints what forests reach that have not seen the site of a page: the honest figures.
 * Then it grows one on all pages and writes it. To run it:
 * {@code mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath}
 * and then
 * {@code java -cp "target/test-classes:target/classes:$(cat target/classpath)" hemeroteca.extract.TrainBlocks src/main/resources/hemeroteca/extract}
 * (without an argument nothing is written).
 */
final class TrainBlocks {

	private static final List<String> SETS = List.of("scrapinghub", "fundus", "fundus-eval", "wcxb", "trafilatura");

	/** More trees, or larger ones, gained nothing on sites not seen. */
	private static final int TREES = 150;

	private static final int LEAVES = 20;

	private TrainBlocks() {
	}

	public static void main(String[] args) throws IOException {
		List<BlockSample> samples = SETS.stream()
			.flatMap((set) -> RealPages.of(set).stream())
			.map(BlockSample::new)
			.filter((sample) -> sample.rows.length > 0)
			.toList();
		for (int fold = 0; fold < Folds.COUNT; fold++) {
			Forest forest = grow(samples, fold, false);
			for (BlockSample sample : samples) {
				for (int b = 0; sample.fold == fold && b < sample.rows.length; b++) {
					sample.chance[b] = forest.chance(sample.rows[b]);
				}
			}
		}
		SETS.forEach((set) -> print(set, samples));
		if (args.length > 0) {
			Files.write(Path.of(args[0], "blocks.txt"), grow(samples, -1, true).lines());
		}
	}

	/** Grows a forest on all folds but one. */
	private static Forest grow(List<BlockSample> samples, int without, boolean explain) {
		List<float[]> rows = new ArrayList<>();
		List<float[]> labels = new ArrayList<>();
		for (BlockSample sample : samples) {
			for (int b = 0; sample.fold != without && b < sample.rows.length; b++) {
				if (sample.isSampled(b)) {
					rows.add(sample.rows[b]);
					labels.add(new float[] { sample.truth[b] ? 1 : 0, (float) (sample.weight(b) * 20) });
				}
			}
		}
		Grower grower = new Grower(TREES, LEAVES, 0.08, 2, 1);
		Forest forest = grower.grow(rows, column(labels, 0), column(labels, 1));
		if (explain) {
			List<String> names = samples.get(0).reading.features.names;
			IntStream.range(0, names.size())
				.boxed()
				.sorted(Comparator.comparingDouble((Integer at) -> -grower.gains[at]))
				.limit(30)
				.forEach((at) -> System.out.printf("%10.0f %s%n", grower.gains[at], names.get(at)));
		}
		return forest;
	}

	static float[] column(List<float[]> labels, int column) {
		float[] values = new float[labels.size()];
		for (int at = 0; at < values.length; at++) {
			values[at] = labels.get(at)[column];
		}
		return values;
	}

	private static void print(String set, List<BlockSample> samples) {
		Score body = new Score();
		SnippetScore snippets = new SnippetScore();
		for (BlockSample sample : samples) {
			if (sample.page.set().equals(set)) {
				String text = sample.text();
				if (!sample.page.truth("body").isEmpty()) {
					body.add(sample.page.truth("body"), text);
				}
				snippets.add(sample.page.truth(), text);
			}
		}
		System.out.printf("%-12s F1 %.4f  precision %.4f  recall %.4f  macro %.4f  identical %.3f  snippets %.4f%n",
				set, body.f1(), body.precision(), body.recall(), body.macro(), body.identical(), snippets.f1());
	}

}
