package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The state of the collection.
 *
 * @param troubles what articles lack, with how many do
 * @param originals "12,604 originals, 2.1 GB"
 * @param verified "each was verified since 3 November 2026, 10:12"
 * @param verifying "812 of them are still to be verified"; null while nobody waits for it
 * @param refusals why files were refused, the most frequent reason first
 * @param silences times from which the archive holds nothing of an outlet
 */
record HealthPage(List<Line> troubles, String originals, @Nullable String verified, @Nullable String verifying,
		List<Damage> damaged, List<Reason> refusals, List<Gap> silences) {

	/**
	 * Why files were refused.
	 *
	 * @param href of the latest delivery with such a file
	 */
	record Reason(String reason, String files, String href) {
	}

	/** One trouble, and how many articles have it. */
	record Line(String words, String count, String href, boolean none) {
	}

	/**
	 * One original that is not what came in.
	 *
	 * @param what a sentence
	 * @param href of the article that came of it; null where none did
	 */
	record Damage(String digest, String what, String when, @Nullable String fileName, @Nullable String href,
			@Nullable String headline, @Nullable String lang) {
	}

	/** Days without an article. */
	record Gap(String outlet, String days, String missing, String href) {
	}

}
