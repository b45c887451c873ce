package hemeroteca.compare;

/**
 * The steps that one comparison may take. Texts that share much need few; those that
 * share nothing would need the product of their lengths, and get no more than this.
 */
final class DifferenceEffort {

	/** About half a second of work on one core. */
	private static final long STEPS = 60_000_000;

	private long left = STEPS;

	/** Takes steps, if there are as many left. */
	boolean takes(long steps) {
		if (steps > left) {
			return false;
		}
		left -= steps;
		return true;
	}

}
