package hemeroteca.intake;

/**
 * Thrown when a delivery brings more files than one may hold. What came before is
 * received.
 */
public class TooManyFiles extends RuntimeException {

	private final long delivery;

	TooManyFiles(long delivery, int most) {
		super("a delivery holds at most %,d files; the first %,d were received".formatted(most, most));
		this.delivery = delivery;
	}

	/** Returns the delivery with what was received. */
	public long delivery() {
		return delivery;
	}

}
