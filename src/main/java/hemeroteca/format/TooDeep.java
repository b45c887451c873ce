package hemeroteca.format;

/**
 * A container in containers, that is not looked into any more.
 */
record TooDeep(String format, int deepest) implements Contents {

	@Override
	public Content next() throws Unreadable {
		throw new Unreadable("a %s in more than %,d containers is not opened: unpack the outer ones, and bring it alone"
			.formatted(format, deepest - 1));
	}

}
