package hemeroteca.format;

/**
 * How much of a file is read. Settings {@code hemeroteca.format.*} of the same names.
 *
 * @param mostBytes a larger file is refused; by default 64 MiB, twice the largest
 * SingleFile page that one meets
 * @param deepest elements nested deeper are lifted to this depth, as browsers do; by
 * default 512, which is Chrome's
 * @param mostElements a page with more tags is refused; by default 500,000, five times
 * what the longest live blogs have
 */
public record Limits(int mostBytes, int deepest, int mostElements) {

	public Limits {
		if (mostBytes < 1 || deepest < 16 || mostElements < 1) {
			throw new IllegalArgumentException("limits of %d bytes, depth %d, %d elements leave nothing to read"
				.formatted(mostBytes, deepest, mostElements));
		}
	}

	/** Returns the limits that hold where nothing is set. */
	public static Limits standard() {
		return new Limits(64 << 20, 512, 500_000);
	}

}
