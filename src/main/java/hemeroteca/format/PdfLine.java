package hemeroteca.format;

/**
 * A line of print.
 *
 * @param page counted from 0
 * @param left in points from the left edge of the page
 * @param top of its base line, in points from the upper edge
 * @param width in points
 * @param size of the type that most of it is set in, in points
 */
record PdfLine(int page, String text, float left, float top, float width, float size) {

	/** Sizes that differ by less are one: programs round. */
	private static final float SAME_SIZE = 0.6F;

	boolean isOfSize(float other) {
		return Math.abs(size - other) < SAME_SIZE;
	}

	float right() {
		return left + width;
	}

}
