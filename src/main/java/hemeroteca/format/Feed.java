package hemeroteca.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was kept as a file: RSS in all its versions, or Atom. Each item is given
 * out as a feed that holds it alone. Read as lax as feeds are written, by a parser that
 * knows no document types, no entities of one's own and nothing outside of the file.
 *
 * @see FeedItem
 */
final class Feed implements Contents {

	/** A feed's first tag, in a document that may have anything before it. */
	static final Pattern BEGINNING = Pattern
		.compile("\\s*+(?:<\\?[^>]*+>\\s*+|<!--(?>.*?-->)\\s*+|<!DOCTYPE[^>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?>\\s*+)*+"
				+ "<(?:rss|feed|rdf:RDF|atom:feed)(?=[\\s>])", Pattern.DOTALL);

	static final String ITEMS = "item, entry, atom|entry, rss|item";

	/** So deep may tags stand in tags in what an item brings as XHTML. */
	static final int DEEPEST = 512;

	private static final Set<String> ITEM_NAMES = Set.of("item", "entry", "atom:entry", "rss:item");

	/** What an item owes to its feed. */
	private static final Set<String> HEAD = Set.of("title", "link", "language", "author", "id", "dc:creator",
			"dc:language", "dc:publisher", "atom:link", "atom:title", "rss:title");

	private static final int LONGEST_OF_HEAD = 10_000;

	private final Sluice sluice;

	private @Nullable StreamParser parser;

	private final ContainerLimits limits;

	private @Nullable String opening;

	private String closing = "";

	private long count;

	Feed(InputStream bytes, byte[] beginning, ContainerLimits limits) {
		this.limits = limits;
		this.sluice = new Sluice(new InputStreamReader(bytes, charset(beginning)), limits.mostBytes());
	}

	private static Charset charset(byte[] beginning) {
		if (beginning.length > 1 && (beginning[0] & 0xFF) + (beginning[1] & 0xFF) == 0xFF + 0xFE) {
			return StandardCharsets.UTF_16;
		}
		return Declaration.in(beginning).orElse(StandardCharsets.UTF_8);
	}

	@Override
	public String format() {
		return "feed";
	}

	@Override
	public @Nullable Content next() throws IOException {
		sluice.open();
		if (parser == null) {
			// It begins to read at once.
			parser = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST)).parse(sluice, "");
		}
		var item = parser.selectNext(ITEMS);
		if (item == null) {
			return null;
		}
		count++;
		if (opening == null) {
			parser.document().outputSettings().prettyPrint(false);
			open(item, parser.document());
		}
		var content = content(item);
		forget(item);
		return content;
	}

	/** Lets go of an item and of what stands before it: only what comes is needed. */
	private static void forget(Element item) {
		var parent = item.parent();
		if (parent == null || parent.closest(ITEMS) != null) {
			item.remove();
			return;
		}
		// The parser may have begun the next; its nodes are put back as they are.
		var behind = List.copyOf(parent.childNodes().subList(item.siblingIndex() + 1, parent.childNodeSize()));
		parent.empty();
		parent.appendChildren(behind);
	}

	private Content content(Element item) {
		var reader = new FeedEntry(item);
		var address = WebAddress.of(reader.link(""));
		var name = (address != null) ? address.toString() : reader.title().isBlank() ? "item " + count : reader.title();
		if (!reader.holdsText()) {
			return new Content.Other(name, "items of a feed without their text");
		}
		byte[] bytes = (opening + item.outerHtml() + closing).getBytes(StandardCharsets.UTF_8);
		if (bytes.length > limits.mostBytes()) {
			return new Content.Damaged(name, "larger than the limit of %,d bytes".formatted(limits.mostBytes()));
		}
		return new Content.File(name, bytes);
	}

	/** Notes what stands around the items. */
	private void open(Element item, Document feed) {
		var root = feed.firstElementChild();
		if (root == null) {
			root = item;
		}
		var start = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append(tag(root));
		closing = "</" + root.tagName() + ">";
		var channel = root.selectFirst("> channel, > rss|channel");
		boolean within = channel != null && item.parent() == channel;
		if (channel != null) {
			start.append(tag(channel));
		}
		for (var child : (channel != null) ? channel.children() : root.children()) {
			if (HEAD.contains(child.tagName()) && !ITEM_NAMES.contains(child.tagName())
					&& child.outerHtml().length() < LONGEST_OF_HEAD) {
				start.append(child.outerHtml());
			}
		}
		if (within) {
			closing = "</" + channel.tagName() + ">" + closing;
		}
		else if (channel != null) {
			start.append("</").append(channel.tagName()).append('>');
		}
		opening = start.append('\n').toString();
		closing = "\n" + closing + "\n";
	}

	private static String tag(Element element) {
		var bare = element.shallowClone();
		bare.attributes()
			.asList()
			.stream()
			.filter((attribute) -> attribute.getValue().length() > LONGEST_OF_HEAD)
			.forEach((attribute) -> bare.removeAttr(attribute.getKey()));
		return "<" + bare.tagName() + bare.attributes().html() + ">";
	}

	@Override
	public void close() throws IOException {
		sluice.close();
	}

	/** Lets through only so much at a time: an item without an end is no item. */
	private static final class Sluice extends FilterReader {

		private final int most;

		private long left;

		Sluice(Reader characters, int most) {
			super(characters);
			this.most = most;
		}

		void open() {
			left = most;
		}

		@Override
		public int read(char[] buffer, int offset, int length) throws IOException {
			if (left <= 0) {
				throw new Broken("an item larger than the limit of %,d characters".formatted(most));
			}
			int read = super.read(buffer, offset, length);
			left -= Math.max(0, read);
			return read;
		}

	}

}
