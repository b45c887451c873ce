package hemeroteca.database;

/**
 * Thrown when the program cannot start for a reason that lies outside of it. Its message
 * says what is wrong and what to do, and is all that a person gets to see.
 */
class CannotStart extends RuntimeException {

	CannotStart(String sentence) {
		super(sentence);
	}

	CannotStart(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
