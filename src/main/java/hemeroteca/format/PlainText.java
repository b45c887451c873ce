package hemeroteca.format;

import java.net.URI;
import java.util.List;

import org.jsoup.nodes.Document;

/** Articles as people copy them out of a browser into a text file; and any other text. */
final class PlainText implements Format {

	private final Limits limits;

	PlainText(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean knows(Source source) {
		return true;
	}

	@Override
	public Page read(Source source) throws Unreadable {
		var text = source.text();
		var blocks = Blocks.of(text.characters());
		if (blocks.size() > limits.mostElements()) {
			throw new Unreadable(
					"%,d paragraphs: more than the limit of %,d".formatted(blocks.size(), limits.mostElements()));
		}
		var clipping = Clipping.of(blocks);
		URI address = (text.address() != null) ? text.address() : clipping.address();
		var document = new Document((address != null) ? address.toString() : "");
		clipping.write(document);
		return new Page(document, text.address(), null, "plain text", text.charset(), List.of());
	}

}
