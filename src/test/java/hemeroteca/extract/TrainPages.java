package hemeroteca.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Learns from the real pages how measures tell articles from other pages,
 * {@code pages.txt}, and prints what is made of a page by what was learnt without its
 * site: how many pages of each sort a threshold refuses, and which articles. A hundred
 * pages that are no articles are few: forests, which ask for one measure after the other,
 * found two thirds of them where a weighted sum of all finds four fifths. To be run after
 * {@link TrainBlocks}, and like it.
 */
final class TrainPages {

	private static final List<String> ARTICLES = List.of("scrapinghub", "fundus", "fundus-eval", "wcxb", "trafilatura");

	private static final String OTHERS = "wcxb-other";

	private TrainPages() {
	}

	private record Sample(RealPages.Case page, Measures measures, int fold) {

		boolean isArticle() {
			return !this.page.set().equals(OTHERS);
		}

		/** Such a page is refused by rule: the scales are for the others. */
		boolean isCertain() {
			return Evidence.isThread(this.measures) || Evidence.isOffer(this.measures);
		}

		boolean isRefused() {
			return isCertain() || this.measures.of("words") < Verdict.FEWEST_WORDS;
		}

		/** There are fewer other pages; and some of trafilatura's are no articles. */
		double weight() {
			return !isArticle() ? 6 : this.page.set().equals("trafilatura") ? 0.4 : 1;
		}

		/** Some of trafilatura's are no articles: they do not count as those. */
		String group() {
			return !isArticle() ? "others" : this.page.set().equals("trafilatura") ? "doubtful" : "articles";
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
			Scales scales = learn(samples, fold);
			for (int at = 0; at < chance.length; at++) {
				if (samples.get(at).fold == fold) {
					chance[at] = samples.get(at).isRefused() ? 0 : scales.chance(samples.get(at).measures);
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
			Files.write(Path.of(args[0], "pages.txt"), learn(samples, -1).lines());
		}
	}

	private static Sample sample(RealPages.Case page) {
		Reading reading = new Reading(page.page(), Limits.DEFAULT);
		double[] chance = new Judge(reading.features).chances();
		boolean[] kept = Choice.even(reading.body, chance);
		Credits credits = Credits.of(reading, Credits.start(reading.survey, kept));
		return new Sample(page, PageFeatures.of(reading, kept, credits), Folds.of(page));
	}

	private static Scales learn(List<Sample> samples, int without) {
		List<Sample> used = samples.stream().filter((one) -> one.fold != without && !one.isCertain()).toList();
		return new Scaler(used.stream().map(Sample::measures).toList(),
				used.stream().mapToDouble((one) -> one.isArticle() ? 1 : 0).toArray(),
				used.stream().mapToDouble(Sample::weight).toArray())
			.make();
	}

	private static void print(List<Sample> samples, double[] chance, double threshold) {
		Map<String, int[]> refused = new TreeMap<>();
		for (int at = 0; at < chance.length; at++) {
			boolean below = chance[at] < threshold;
			for (String sort : List.of(samples.get(at).sort(), samples.get(at).group())) {
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
