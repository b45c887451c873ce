package hemeroteca.format;

import org.jsoup.parser.Parser;

/** Pages as browsers and SingleFile keep them. */
final class Html implements Format {

	private final Limits limits;

	Html(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean knows(Text text) {
		return true;
	}

	@Override
	public Page read(Text text) {
		var location = text.address() != null ? text.address().toString() : "";
		var document = Parser.htmlParser().setMaxDepth(limits.deepest()).parseInput(text.characters(), location);
		return new Page(document, text.address(), null, "HTML", text.charset());
	}

}
