package hemeroteca.web;

/**
 * Something that did not work, in words that help.
 *
 * @param status as HTTP numbers it
 * @param title what happened
 * @param advice what to do now
 */
record ErrorPage(int status, String title, String advice) {

	/** Returns the page for a status. It says nothing about the inside of the program. */
	static ErrorPage of(int status) {
		return switch (status) {
			case 400 -> new ErrorPage(status, "This request could not be read",
					"Something in the address or the form is not as it should be. Go back, look it over, and send it again.");
			case 403 -> new ErrorPage(status, "This is not open to you",
					"The form may have been open for too long. Load the page again and send it once more; nothing was changed.");
			case 404 -> new ErrorPage(status, "This page is not on the shelves",
					"The address may be mistyped, or the article was put into the trash. Search for its words, or look through the newest articles.");
			case 405 -> new ErrorPage(status, "This address does not work that way",
					"It takes a form, or only shows a page. Start again from one of the links above; nothing was changed.");
			case 413 -> new ErrorPage(status, "This is more than can be taken at once",
					"A file or the delivery is larger than the limits allow. Send it in smaller parts, or raise the limits in the settings; the help says how.");
			case 429 -> new ErrorPage(status, "Too many requests at once", "Wait a little, then try again.");
			case 503 ->
				new ErrorPage(status, "The archive is not ready yet", "Wait a little, then load the page again.");
			default -> (status < 500)
					? new ErrorPage(status, "This did not work",
							"Go back and try again, or start from one of the links above.")
					: new ErrorPage(status, "Something went wrong in the archive",
							"It was written to the log, and nothing that you sent was lost. Try again; if it stays so, the log tells more.");
		};
	}

}
