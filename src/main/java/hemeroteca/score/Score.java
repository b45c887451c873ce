package hemeroteca.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a body was found, by the published definition of the scrapinghub benchmark:
 * multisets of four words in a row, compared page by page.
 */
public final class Score {

	private final List<double[]> pages = new ArrayList<>();

	private int identical;

	/** The words of a text: letters, digits and underscores, case kept. */
	public static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		int start = -1;
		for (int at = 0; at <= text.length();) {
			int c = (at < text.length()) ? text.codePointAt(at) : ' ';
			boolean part = c == '_' || Character.isLetter(c) || isNumber(c);
			if (part && start < 0) {
				start = at;
			}
			else if (!part && start >= 0) {
				words.add(text.substring(start, at));
				start = -1;
			}
			at += Character.charCount(c);
		}
		return words;
	}

	private static boolean isNumber(int c) {
		int type = Character.getType(c);
		return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
				|| type == Character.OTHER_NUMBER;
	}

	/**
	 * Returns how often each four words in a row stand in a text; fewer words than that
	 * are one of their own.
	 */
	public static Map<List<String>, Integer> shingles(List<String> words) {
		Map<List<String>, Integer> shingles = new HashMap<>();
		if (!words.isEmpty() && words.size() <= 4) {
			shingles.put(words, 1);
		}
		for (int at = 0; at + 4 <= words.size() && words.size() > 4; at++) {
			shingles.merge(words.subList(at, at + 4), 1, Integer::sum);
		}
		return shingles;
	}

	/** Compares one page; returns its own F1. */
	public double add(String truth, String found) {
		List<String> wanted = words(truth);
		List<String> got = words(found);
		double[] counts = compare(wanted, got);
		this.pages.add(counts);
		this.identical += wanted.equals(got) ? 1 : 0;
		return f1(precision(counts), recall(counts));
	}

	/** Returns the shares of right, wrong and missing shingles. */
	private static double[] compare(List<String> wanted, List<String> got) {
		Map<List<String>, Integer> a = shingles(wanted);
		Map<List<String>, Integer> b = shingles(got);
		double right = 0;
		for (Map.Entry<List<String>, Integer> shingle : a.entrySet()) {
			right += Math.min(shingle.getValue(), b.getOrDefault(shingle.getKey(), 0));
		}
		double wrong = b.values().stream().mapToInt(Integer::intValue).sum() - right;
		double missing = a.values().stream().mapToInt(Integer::intValue).sum() - right;
		double all = right + wrong + missing;
		return (all == 0) ? new double[3] : new double[] { right / all, wrong / all, missing / all };
	}

	private static double precision(double[] page) {
		return share(page[0], page[1], page[2]);
	}

	private static double recall(double[] page) {
		return share(page[0], page[2], page[1]);
	}

	private static double share(double right, double of, double other) {
		return (of == 0 && other == 0) ? 1 : (right == 0 && of == 0) ? 0 : right / (right + of);
	}

	static double f1(double precision, double recall) {
		return (precision + recall == 0) ? 0 : 2 * precision * recall / (precision + recall);
	}

	/** The mean over the pages with an answer: an empty one is left out. */
	public double precision() {
		return this.pages.stream().filter((p) -> p[0] + p[1] > 0).mapToDouble(Score::precision).average().orElse(0);
	}

	/** The mean over the pages with a text. */
	public double recall() {
		return this.pages.stream().filter((p) -> p[0] + p[2] > 0).mapToDouble(Score::recall).average().orElse(0);
	}

	/** F1 of the two means, which is not the mean of the pages' F1. */
	public double f1() {
		return f1(precision(), recall());
	}

	/** The mean of the pages' own F1: an empty answer counts as nothing. */
	public double macro() {
		return this.pages.stream().mapToDouble((p) -> f1(precision(p), recall(p))).average().orElse(0);
	}

	/** The share of pages that agree in every word. */
	public double identical() {
		return this.pages.isEmpty() ? 0 : (double) this.identical / this.pages.size();
	}

	/** How many pages were compared. */
	public int pages() {
		return this.pages.size();
	}

}
