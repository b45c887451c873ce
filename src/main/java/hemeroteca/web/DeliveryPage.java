package hemeroteca.web;

import java.util.List;

import hemeroteca.intake.Ending;
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
 * @param acts what can be done with it now
 * @param notice what is to be known of it: that it rests, is a dry run, was undone
 * @param undo what undoing would do; null where nothing can be undone
 * @param containers the files that brought many
 * @param rows in the order in which they came
 */
record DeliveryPage(String path, String here, String title, String who, String when, long done, long total,
		boolean running, String progress, String pace, List<Tally> tallies, List<Tab> tabs, @Nullable String retryable,
		List<Act> acts, @Nullable String notice, @Nullable String undo, List<Holder> containers, List<Row> rows,
		@Nullable Pages pages) {

	/**
	 * How many files ended in one way.
	 *
	 * @param count "2,604"
	 */
	record Tally(String outcome, String count) {
	}

	/**
	 * Something to do with a delivery.
	 *
	 * @param verb the end of the address that it is sent to: "pause"
	 */
	record Act(String verb, String label) {
	}

	/**
	 * A file that brought many.
	 *
	 * @param about "ZIP, 1.4 GB"
	 * @param held "12 pages, 40 pictures and 3 scripts"
	 * @param trouble why it was not read to its end; null if it was
	 */
	record Holder(String name, String about, String held, @Nullable String trouble) {
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
	 * @param copyOf the article that says nearly the same
	 * @param retryable whether there is something to try again with
	 */
	record Row(long id, String name, String size, Outcome outcome, @Nullable Link headline, @Nullable String lang,
			@Nullable String note, @Nullable Link copyOf, boolean retryable) {
	}

	/**
	 * How a file ended.
	 *
	 * @param words "new version"
	 * @param style the name of its sign: "kept", "known", "refused", "cancelled",
	 * "waiting"
	 */
	record Outcome(String words, String style) {

		static final Outcome WAITING = new Outcome(Ending.WAITING, Ending.WAITING);

		static Outcome of(Ending ending) {
			return new Outcome(ending.words(), ending.group().word());
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
