package hemeroteca.format;

import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * What news agencies send: NITF, NewsML-G2 and NewsML 1, each told by its first element.
 */
final class NewsXml implements Format {

	private static final Pattern ROOT = Pattern.compile("\\s*+(?:<\\?[^>]*+>\\s*+|<!--(?>.*?-->)\\s*+|<!DOCTYPE"
			+ "(?:[^\\[>]*+\\[(?>.*?\\]\\s*+>)|[^>\\[]*+>)\\s*+)*+<(?:[\\w.-]{1,40}:)?(nitf|newsItem|newsMessage|packageItem|NewsML)[\\s>]",
			Pattern.DOTALL);

	private final Limits limits;

	NewsXml(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean knows(Source source) throws Unreadable {
		var characters = source.text().characters();
		return ROOT.matcher(characters.substring(0, Math.min(characters.length(), 65_536))).lookingAt();
	}

	@Override
	public Page read(Source source) throws Unreadable {
		var text = source.text();
		var file = Xml.read(text, limits);
		var nitf = file.firstElementChild();
		boolean bare = nitf != null && Xml.is(nitf, "nitf");
		var page = bare ? new Nitf(nitf).page(text.address()) : newsMl(file).page(text.address());
		return new Page(page, text.address(), null, bare ? "NITF" : "NewsML", text.charset(), List.of());
	}

	private static NewsMl newsMl(Element file) throws Unreadable {
		return NewsMl.in(file)
			.orElseThrow(() -> new Unreadable("NewsML without a text: it lists items or brings pictures alone"));
	}

}
