package hemeroteca.search;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Every place where the words of a query stand, each with what is around it (keyword in
 * context; Luhn 1960).
 *
 * @param articles how many articles match
 * @param read how many of them were read for these lines, the newest first
 * @param lines sorted as asked for
 */
public record Concordance(long articles, int read, List<Line> lines) {

	/** By what lines are sorted. */
	public enum Order {

		/** The word before, then the one before that. */
		LEFT,
		/** The word after, then the one after that. */
		RIGHT,
		/** The newest article first, then by place. */
		PLACE

	}

	/**
	 * One place.
	 *
	 * @param number which hit of its article it is, from 1
	 * @param left the text before, of its paragraph
	 * @param hit as it is written there
	 * @param right the text after, of its paragraph
	 */
	public record Line(long article, int number, String headline, @Nullable String outlet,
			@Nullable LocalDate publishedOn, @Nullable String language, String left, String hit, String right) {
	}

}
