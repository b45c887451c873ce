package hemeroteca.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import hemeroteca.score.Score;

/**
 * Prints the table of scores, and the worst pages of each set with what was wrongly kept
 * and what was lost. To run it:
 * {@code mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath}
 * and then
 * {@code java -cp "target/test-classes:target/classes:$(cat target/classpath)" hemeroteca.extract.ScoreReport 30 scrapinghub fundus}
 * (how many worst pages, then the sets; without arguments all sets and no pages).
 */
final class ScoreReport {

	private static final int LINES = 12;

	private ScoreReport() {
	}

	public static void main(String[] args) {
		int worst = (args.length > 0) ? Integer.parseInt(args[0]) : 0;
		List<String> sets = (args.length > 1) ? List.of(args).subList(1, args.length) : SetScore.SETS;
		for (String set : sets) {
			SetScore score = new SetScore(set);
			System.out.println(score.line());
			score.pages.stream()
				.filter((page) -> !Double.isNaN(page.f1()))
				.sorted(Comparator.comparingDouble(SetScore.Scored::f1))
				.limit(worst)
				.forEach(ScoreReport::print);
		}
	}

	private static void print(SetScore.Scored page) {
		System.out.printf("---- %.3f %s %s%n", page.f1(), page.page().id(), page.page().url());
		print("   kept ", page.found().text(), page.page().truth("body"));
		print("   lost ", page.page().truth("body"), page.found().text());
	}

	/** Prints the lines of one text whose words in a row are mostly not in the other. */
	private static void print(String label, String lines, String other) {
		Set<List<String>> known = Score.shingles(Score.words(other)).keySet();
		lines.lines().filter((line) -> {
			Set<List<String>> mine = Score.shingles(Score.words(line)).keySet();
			return !mine.isEmpty() && mine.stream().filter(known::contains).count() * 2 < mine.size();
		}).limit(LINES).forEach((line) -> System.out.println(label + Script.shorten(line, 160)));
	}

}
