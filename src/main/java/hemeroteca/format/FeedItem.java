package hemeroteca.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A feed that holds one item, as {@link Feed} gives them out. */
final class FeedItem implements Format {

	private final Limits limits;

	FeedItem(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean knows(Source source) throws Unreadable {
		return Feed.BEGINNING.matcher(source.beginning()).lookingAt() && item(source).isPresent();
	}

	/** Returns the item, if it is the only one. */
	private Optional<Element> item(Source source) throws Unreadable {
		var items = parse(source).select(Feed.ITEMS);
		return (items.size() == 1) ? Optional.of(items.getFirst()) : Optional.empty();
	}

	private Document parse(Source source) throws Unreadable {
		var feed = Xml.read(source.text(), limits);
		feed.outputSettings().prettyPrint(false);
		return feed;
	}

	@Override
	public Showing show(Source source, Charset charset) throws Unreadable {
		return new Showing.Markup(read(source).document().outerHtml());
	}

	@Override
	public Page read(Source source) throws Unreadable {
		var item = item(source).orElseThrow();
		var entry = new FeedEntry(item);
		var feed = feed(item);
		var address = (source.address() != null) ? source.address()
				: WebAddress.of(WebAddress.resolved(WebAddress.of(site(feed)), entry.link("")));
		var document = ArticlePage.of(address, entry.title(), entry.body(), limits);
		var head = new Head(document).headline(entry.title())
			.standfirst(entry.standfirst())
			.outlet(FeedEntry.child(feed, "title", "atom:title", "rss:title"))
			.published(entry.published())
			.modified(entry.modified())
			.picture(entry.picture().orElse(null))
			.canonical(address);
		authors(entry, feed).forEach(head::author);
		entry.categories().forEach(head::tag);
		language(item, feed).ifPresent((language) -> document.child(0).attr("lang", language));
		return new Page(document, address, null, "feed", StandardCharsets.UTF_8, List.of());
	}

	/** Returns the element that says what the feed is. */
	private static Element feed(Element item) {
		var root = item.root() instanceof Document document ? document.firstElementChild() : item;
		var channel = (root != null) ? root.selectFirst("> channel, > rss|channel") : null;
		return (channel != null) ? channel : (root != null) ? root : item;
	}

	private static String site(Element feed) {
		return new FeedEntry(feed).link(feed.root().select("feed").attr("xml:base"));
	}

	private static List<String> authors(FeedEntry entry, Element feed) {
		return !entry.authors().isEmpty() ? entry.authors()
				: feed.children()
					.stream()
					.filter((child) -> child.tagName().equals("author"))
					.map(FeedEntry::author)
					.filter((name) -> !name.isBlank())
					.toList();
	}

	private static Optional<String> language(Element item, Element feed) {
		var said = new String[] { item.attr("xml:lang"), FeedEntry.child(item, "dc:language"),
				FeedEntry.child(feed, "language", "dc:language"), feed.attr("xml:lang") };
		for (var language : said) {
			if (!language.isBlank()) {
				return Optional.of(language);
			}
		}
		return Optional.empty();
	}

}
