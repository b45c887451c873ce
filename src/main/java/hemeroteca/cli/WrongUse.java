package hemeroteca.cli;

/**
 * Thrown for arguments that say nothing clear. The message is a sentence for a person.
 */
final class WrongUse extends Exception {

	private final String usage;

	/** Arguments that no command takes. */
	WrongUse(String reason) {
		this(reason, Commands.USAGE);
	}

	/**
	 * Arguments that one command does not take.
	 * @param usage how it is used
	 */
	WrongUse(String reason, String usage) {
		super(reason);
		this.usage = usage;
	}

	/** Returns the message, and how it would be right. */
	String explanation() {
		return getMessage() + "\n" + usage;
	}

}
