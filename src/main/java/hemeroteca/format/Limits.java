package hemeroteca.format;

import java.time.Duration;

/**
 * How much of a file is read. Settings {@code hemeroteca.format.*} of the same names.
 *
 * @param mostBytes a larger file is refused; by default 64 MiB, twice the largest
 * SingleFile page that one meets
 * @param deepest elements nested deeper are lifted to this depth, as browsers do; by
 * default 512, which is Chrome's
 * @param mostElements a page with more tags, or a text with more paragraphs, is refused;
 * by default 500,000, fifty times what the largest of two thousand news pages has
 * @param longest parsing that takes more time is broken off; by default 30 seconds, a
 * hundred times what the slowest of those pages took
 * @param mostPages of a PDF, pages beyond it are not read; by default 500
 */
public record Limits(int mostBytes, int deepest, int mostElements, Duration longest, int mostPages) {

	/** What holds where nothing is set. */
	public static final Limits DEFAULT = new Limits(64 << 20, 512, 500_000, Duration.ofSeconds(30), 500);

	public Limits {
		if (mostBytes < 1 || deepest < 16 || mostElements < 1 || !longest.isPositive() || mostPages < 1) {
			throw new IllegalArgumentException(
					"limits of %d bytes, depth %d, %d elements, %s, %d pages leave nothing to read".formatted(mostBytes,
							deepest, mostElements, longest, mostPages));
		}
	}

}
