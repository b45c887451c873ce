package hemeroteca.web;

import java.util.List;

/** The runs that extracted again, the latest first. */
record AgainPage(List<Line> lines) {

	/**
	 * One run.
	 *
	 * @param what "All articles"
	 * @param state "48,217 articles read, 312 would change"
	 * @param running whether it is under way
	 */
	record Line(String path, String what, String state, String when, boolean running) {
	}

}
