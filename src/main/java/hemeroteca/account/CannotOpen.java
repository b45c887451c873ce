package hemeroteca.account;

/**
 * Thrown when the program would start open to people who should not enter. Its message
 * says what is wrong and what to set, and is all that a person gets to see.
 */
class CannotOpen extends RuntimeException {

	CannotOpen(String sentence) {
		super(sentence);
	}

}
