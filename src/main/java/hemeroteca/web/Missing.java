package hemeroteca.web;

/** Thrown when there is nothing at an address. */
class Missing extends RuntimeException {

	Missing(String what) {
		super("there is no " + what);
	}

}
