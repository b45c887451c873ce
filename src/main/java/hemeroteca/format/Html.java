package hemeroteca.format;

import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

/** Pages as browsers, SingleFile and other tools keep them: one HTML file each. */
final class Html implements Format {

	private static final String TAG = "</?(?:html|head|body|title|meta|link|script|style|div|p|span|a|br|h[1-6]|ul|ol|li|"
			+ "table|tr|td|img|article|section|main|header|footer|nav|figure|blockquote|pre|b|i|em|strong|font|center|"
			+ "template|form|iframe|noscript|base|hr|dl|video)(?=[\\s/>])";

	private static final Pattern BEGINNING = Pattern.compile(
			"\\s*+(?:<\\?[^>]*+>\\s*+|<!--(?>.*?-->)\\s*+)*+(?:<!doctype\\s++html|" + TAG + ")",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern MARKUP = Pattern.compile(TAG + "[^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);

	/** How far to look for tags in what begins like text. */
	private static final int BEGINNING_LENGTH = 65_536;

	/** In markup there is a tag at least every so many characters. */
	private static final int CHARACTERS_A_TAG = 400;

	private final Limits limits;

	Html(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean knows(Source source) throws Unreadable {
		var characters = source.text().characters();
		var beginning = characters.substring(0, Math.min(characters.length(), BEGINNING_LENGTH));
		if (BEGINNING.matcher(beginning).lookingAt()) {
			return true;
		}
		long tags = MARKUP.matcher(beginning).results().count();
		return tags >= 4 && tags * CHARACTERS_A_TAG > beginning.length();
	}

	@Override
	public Page read(Source source) throws Unreadable {
		return read(source.text());
	}

	/** Returns the page as it was saved: whoever shows it has to hold it. */
	@Override
	public Showing show(Source source, Charset charset) {
		return new Showing.Markup(new String(source.bytes(), charset));
	}

	/** Reads a page that stood in another file. */
	Page read(Text text) throws Unreadable {
		Markup.checkElements(text.characters(), limits);
		var origin = Origin.of(text.characters());
		var address = (text.address() != null) ? text.address() : origin.address();
		var location = (address != null) ? address.toString() : "";
		var document = Markup.parse(Parser.htmlParser(), text.characters(), location, limits);
		if (holds(text.characters(), "<template")) {
			ShadowRoots.open(document);
		}
		var page = new Page(document, address, origin.capturedAt(), origin.format(), text.charset(), List.of());
		return Archived.clean(document, text.characters(), origin.address())
			.map((archived) -> archived.ofPage(page, text.address()))
			.orElse(page);
	}

	/**
	 * Tells whether a tag is in a page, which to ask the parsed page would take longer.
	 */
	private static boolean holds(String html, String tag) {
		for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
			if (html.regionMatches(true, i, tag, 0, tag.length())) {
				return true;
			}
		}
		return false;
	}

}
