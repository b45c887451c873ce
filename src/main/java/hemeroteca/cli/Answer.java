package hemeroteca.cli;

/**
 * What is printed for one file.
 *
 * @param isPage whether it goes to standard output, or is a complaint for standard error
 * @param text as it is printed, with its line ends
 */
record Answer(boolean isPage, String text) {

	static Answer page(String text) {
		return new Answer(true, text);
	}

	/** Says in one line why a file could not be read. Names may hold anything. */
	static Answer complaint(String name, String reason) {
		return new Answer(false,
				(name + ": " + reason).replaceAll("[\\p{Cntrl}\u200E\u200F\u202A-\u202E\u2066-\u2069]", "?") + "\n");
	}

}
