package hemeroteca.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One delivery: how far it is, and what became of each file.
 *
 * @param path "/imports/118"
 * @param here the address of this view of it, with its tab and its page
 * @param title the name of the file or folder, or "312 files"
 * @param who "Delivery 118, by upload"
 * @param when "23 November 2026, 09:14"
 * @param done how many files have an outcome
 * @param total how many files came in
 * @param running whether work goes on; then the page updates by itself
 * @param progress "3,316 of 4,771 files"
 * @param pace "82 a second, about 18 seconds left"; "in 58 seconds" when done
 * @param tallies one for each outcome
 * @param tabs the outcomes to filter by
 * @param retryable "Retry 6 refused files"; null where there is none
 * @param rows the latest first
 */
record DeliveryPage(String path, String here, String title, String who, String when, long done, long total,
		boolean running, String progress, String pace, List<Tally> tallies, List<Tab> tabs, @Nullable String retryable,
		List<Row> rows, @Nullable Pages pages) {

	/**
	 * How many files ended in one way.
	 *
	 * @param count "2,604"
	 */
	record Tally(String outcome, String count) {
	}

	/**
	 * One file.
	 *
	 * @param id what the retry form sends
	 * @param name the name as it came, with its folders
	 * @param size "1.4 MB"
	 * @param outcome how it ended
	 * @param headline the article that it became or that was there before; null where
	 * there is none
	 * @param note why, or what else there is to know: a sentence
	 * @param retryable whether there is something to try again with
	 */
	record Row(long id, String name, String size, Outcome outcome, @Nullable Link headline, @Nullable String lang,
			@Nullable String note, boolean retryable) {
	}

	/** How a file may end; each has a sign and a word. */
	enum Outcome {

		KEPT, KNOWN, REFUSED, WAITING;

		/** Returns "kept": the word, and the name of its style. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Returns the largest value of the bar; a bar of nothing is full. */
	public long most() {
		return Math.max(1, total);
	}

	public long reached() {
		return (total == 0) ? 1 : done;
	}

}
