package hemeroteca.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import hemeroteca.score.Score;
import hemeroteca.score.SnippetScore;

/**
 * Learns from the real pages how blocks are judged: what names and words mean
 * ({@link UsageCounts}), a forest for the first look ({@link Features}) and one for the
 * second ({@link SecondLook}), which is told what forests made of a page that had not
 * seen its site, as it will be of pages to come. First it prints what all that reaches on
 * sites not seen, for which everything is learnt once without each fold: the honest
 * figures. Then it learns from all pages, and writes {@code usage.txt},
 * {@code blocks.txt} and {@code second.txt}. Four minutes of one core, 8 GB. To run it:
 * {@code mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath}
 * and then
 * {@code java -cp "target/test-classes:target/classes:$(cat target/classpath)" hemeroteca.extract.TrainBlocks src/main/resources/hemeroteca/extract}
 * (without an argument nothing is written).
 */
final class TrainBlocks {

	private static final List<String> SETS = List.of("scrapinghub", "fundus", "fundus-eval", "wcxb", "trafilatura");

	/** More trees, or larger ones, gained nothing on sites not seen. */
	private static final Grower FIRST = new Grower(150, 20, 0.08, 2, 1);

	private static final Grower SECOND = new Grower(100, 16, 0.08, 2, 1);

	private final List<BlockSample> samples;

	private final UsageCounts counts;

	private TrainBlocks(List<BlockSample> samples) {
		this.samples = samples;
		this.counts = new UsageCounts(samples);
	}

	public static void main(String[] args) throws IOException {
		TrainBlocks training = new TrainBlocks(SETS.stream()
			.flatMap((set) -> RealPages.of(set).stream())
			.map(BlockSample::new)
			.filter((sample) -> sample.rows.length > 0)
			.toList());
		training.judge();
		SETS.forEach((set) -> print(set, training.samples));
		if (args.length > 0) {
			training.write(Path.of(args[0]));
		}
	}

	/** Lets each page be judged by what was learnt without its fold. */
	private void judge() {
		for (int fold = 0; fold < Folds.COUNT; fold++) {
			for (int other = fold; other < Folds.COUNT; other++) {
				float[][][] rows = rows(fold, other);
				Forest forest = grow(FIRST, rows, fold, other);
				for (int at = 0; at < rows.length; at++) {
					BlockSample sample = this.samples.get(at);
					if (sample.fold == fold || sample.fold == other) {
						sample.first[(sample.fold == fold) ? other : fold] = chances(forest, rows[at], null);
					}
				}
			}
		}
		for (int fold = 0; fold < Folds.COUNT; fold++) {
			float[][][] rows = secondRows(rows(fold, fold), fold);
			Forest forest = grow(SECOND, rows, fold, fold);
			for (int at = 0; at < rows.length; at++) {
				BlockSample sample = this.samples.get(at);
				if (sample.fold == fold) {
					sample.chance = chances(forest, rows[at], sample.first[fold]);
				}
			}
		}
	}

	private void write(Path folder) throws IOException {
		float[][][] rows = rows(-1, -1);
		Files.write(folder.resolve("usage.txt"), this.counts.lines(-1, -1, -1));
		Files.write(folder.resolve("blocks.txt"), grow(FIRST, rows, -1, -1).lines());
		Files.write(folder.resolve("second.txt"), grow(SECOND, secondRows(rows, -1), -1, -1).lines());
	}

	/** Returns the measures of the first look at all blocks, learnt without two folds. */
	private float[][][] rows(int fold, int other) {
		List<Usage> usages = IntStream.rangeClosed(0, UsageCounts.GROUPS)
			.mapToObj((group) -> Usage.read(this.counts.lines(fold, other, group)))
			.toList();
		return this.samples.parallelStream().map((sample) -> {
			boolean judged = sample.fold == fold || sample.fold == other;
			return sample.rows(usages.get(judged ? UsageCounts.GROUPS : UsageCounts.group(sample)));
		}).toArray(float[][][]::new);
	}

	/** Returns the measures of the second look; null of the blocks that need none. */
	private float[][][] secondRows(float[][][] rows, int fold) {
		float[][][] second = new float[rows.length][][];
		IntStream.range(0, rows.length).parallel().forEach((at) -> {
			BlockSample sample = this.samples.get(at);
			SecondLook look = new SecondLook(sample.reading.features.shape,
					sample.first[(fold < 0) ? sample.fold : fold]);
			second[at] = new float[rows[at].length][];
			for (int b = 0; b < rows[at].length; b++) {
				second[at][b] = look.asks(b) ? look.row(rows[at][b], b, new ArrayList<>()) : null;
			}
		});
		return second;
	}

	private static double[] chances(Forest forest, float[][] rows, double[] otherwise) {
		return IntStream.range(0, rows.length)
			.mapToDouble((b) -> (rows[b] == null) ? otherwise[b] : forest.chance(rows[b]))
			.toArray();
	}

	/** Grows a forest on all folds but two. */
	private Forest grow(Grower grower, float[][][] rows, int fold, int other) {
		List<float[]> used = new ArrayList<>();
		List<float[]> labels = new ArrayList<>();
		for (int at = 0; at < rows.length; at++) {
			BlockSample sample = this.samples.get(at);
			for (int b = 0; sample.fold != fold && sample.fold != other && b < rows[at].length; b++) {
				if (rows[at][b] != null && sample.isSampled(b)) {
					used.add(rows[at][b]);
					labels.add(new float[] { sample.truth[b] ? 1 : 0, (float) (sample.weight(b) * 20) });
				}
			}
		}
		return grower.grow(used, column(labels, 0), column(labels, 1));
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
