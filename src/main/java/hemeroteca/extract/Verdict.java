package hemeroteca.extract;

import org.jspecify.annotations.Nullable;

/**
 * What sort of page it is, and why an archive should not keep it.
 *
 * @param refusal a sentence, or null for an article
 */
record Verdict(Kind kind, double confidence, @Nullable String refusal) {

	static Verdict of(Reading reading, boolean[] kept, double[] chance) {
		int words = 0;
		double sure = 0;
		int longest = 0;
		for (int b = 0; b < kept.length; b++) {
			Block block = reading.survey.blocks.get(b);
			longest = Math.max(longest, block.words);
			if (kept[b]) {
				words += block.words;
				sure += block.words * chance[b];
			}
		}
		double confidence = (words == 0) ? 0 : sure / words;
		if (words < 15) {
			return new Verdict(Kind.OTHER, confidence, "no article found: the longest text has %d words".formatted(longest));
		}
		return new Verdict(Kind.ARTICLE, confidence, null);
	}

}
