package hemeroteca.format;

import java.io.UncheckedIOException;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses markup within the limits. */
final class Markup {

	private Markup() {
	}

	/**
	 * Parses a page of HTML or XML.
	 * @throws Unreadable if it takes too long
	 */
	static Document parse(Parser parser, String markup, String location, Limits limits) throws Unreadable {
		try {
			return parser.setMaxDepth(limits.deepest())
				.parseInput(new HurriedReader(markup, limits.longest()), location);
		}
		catch (UncheckedIOException tooLong) {
			throw new Unreadable("more tangled than can be read in %d seconds".formatted(limits.longest().toSeconds()));
		}
	}

	/**
	 * Counts start tags without parsing, which would be what the limit guards against.
	 * @throws Unreadable if there are too many
	 */
	static void checkElements(String markup, Limits limits) throws Unreadable {
		int elements = 0;
		for (int i = markup.indexOf('<'); i >= 0 && i + 1 < markup.length(); i = markup.indexOf('<', i + 1)) {
			if (Character.isLetter(markup.charAt(i + 1))) {
				elements++;
			}
		}
		if (elements > limits.mostElements()) {
			throw new Unreadable("%,d elements: more than the limit of %,d".formatted(elements, limits.mostElements()));
		}
	}

}
