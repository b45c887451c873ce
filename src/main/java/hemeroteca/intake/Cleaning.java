package hemeroteca.intake;

/** Removes bytes that nobody needs any more: those of a dry run. */
final class Cleaning {

	/** Held shared by who names bytes that are there, and alone by who removes some. */
	static final long LOCK = 0x68656D65L;

	private Cleaning() {
	}

}
