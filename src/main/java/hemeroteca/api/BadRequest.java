package hemeroteca.api;

/** Thrown when a request asks for what cannot be. */
class BadRequest extends RuntimeException {

	BadRequest(String message) {
		super(message);
	}

}
