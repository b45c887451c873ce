package hemeroteca.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What is known of an article before its body is looked for. */
final class Clues {

	final Set<String> headline;

	final Set<String> standfirst;

	final String headlineText;

	/** Four words in a row of the body that the page carries in its data. */
	private final Set<Integer> evidence = new HashSet<>();

	final boolean hasEvidence;

	final boolean saysArticle;

	final boolean saysNews;

	Clues(String headline, @Nullable String standfirst, @Nullable String body, boolean saysArticle, boolean saysNews) {
		this.headlineText = headline;
		this.headline = new HashSet<>(Words.of(headline, 100));
		this.standfirst = (standfirst == null) ? Set.of() : new HashSet<>(Words.of(standfirst, 200));
		this.saysArticle = saysArticle;
		this.saysNews = saysNews;
		if (body != null) {
			List<String> words = Words.of(body, 20_000);
			for (int at = 0; at < words.size(); at++) {
				this.evidence.add(gram(words, at));
			}
		}
		this.hasEvidence = this.evidence.size() > 40;
	}

	private static int gram(List<String> words, int at) {
		return Words.hash(words, at, Math.min(at + 4, words.size()));
	}

	/**
	 * Returns which share of a text stands in the body that the data carries; -1 if there
	 * is none.
	 */
	double evidence(List<String> words) {
		if (!this.hasEvidence || words.isEmpty()) {
			return -1;
		}
		int all = Math.max(1, words.size() - 3);
		int found = 0;
		for (int at = 0; at < all; at++) {
			found += this.evidence.contains(gram(words, at)) ? 1 : 0;
		}
		return (double) found / all;
	}

	/**
	 * What two texts have in common.
	 *
	 * @param of which share of the words of the one is in the other, 0 to 1
	 * @param in which share of the words of the other is in the one
	 */
	record Share(double of, double in) {

		private static final Share NONE = new Share(0, 0);

		static Share of(List<String> words, Set<String> other) {
			if (words.isEmpty() || other.isEmpty()) {
				return NONE;
			}
			int found = 0;
			Set<String> different = new HashSet<>();
			for (String word : words) {
				if (other.contains(word)) {
					found++;
					different.add(word);
				}
			}
			return (found == 0) ? NONE
					: new Share((double) found / words.size(), (double) different.size() / other.size());
		}

	}

}
