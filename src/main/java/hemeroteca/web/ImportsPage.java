package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The way in, and what came in before.
 *
 * @param formats "HTML, SingleFile, MHTML and plain text"
 * @param limits "Up to 64 MB a file and 10,000 files at once"
 * @param deliveries the latest first
 */
record ImportsPage(String formats, String limits, List<Line> deliveries, @Nullable Pages pages) {

	/**
	 * One delivery in the list.
	 *
	 * @param when "20 November 2026, 09:14"
	 * @param files "312 files"
	 * @param outcome "300 kept, 10 known, 2 refused"
	 * @param running whether work on it goes on
	 */
	record Line(String path, String title, String when, String files, String outcome, boolean running) {
	}

}
