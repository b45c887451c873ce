package hemeroteca.api;

/** Thrown when there is no such thing. */
class NotFound extends RuntimeException {

	NotFound(String message) {
		super(message);
	}

}
