package hemeroteca.format;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Articles in Markdown, as note programs, clippers and site generators keep them. Text is
 * taken for it only if it shows in several ways that it is.
 *
 * @see <a href="https://spec.commonmark.org/">CommonMark</a>
 */
final class Markdown implements Format {

	private static final String[] TITLE = { "title", "headline", "name" };

	private static final String[] DAY = { "published", "date", "pubdate", "publishdate", "date published",
			"date_published", "date-published", "published_at" };

	private static final String[] SOURCE = { "source", "url", "link", "canonical", "canonical_url", "canonicalurl",
			"original", "source_url", "source-url" };

	/** Signs that no clipping has: each counts once. */
	private static final List<Pattern> SIGNS = Stream
		.of("^#{1,6} \\S.*$", "(?<!\\\\)!?\\[[^\\]\\n]{1,300}\\]\\([^)\\s]{1,2000}+[^)\\n]{0,200}+\\)",
				"^ {0,3}[-*+] \\S.*\\n(?:.*\\n)??\\s{0,3}[-*+] \\S", "^(?:```|~~~)", "^> \\S",
				"(?<![\\w*])\\*\\*[^\\s*][^*\\n]{0,300}\\*\\*(?!\\w)", "^\\[[^\\]\\n]{1,100}\\]: +\\S+",
				"^ {0,3}\\d{1,3}\\. \\S.*\\n(?:.*\\n)??\\s{0,3}\\d{1,3}\\. \\S",
				"(?<![\\w_*])[_*][^\\s_*][^_*\\n]{1,200}[_*](?![\\w_*])")
		.map((sign) -> Pattern.compile(sign, Pattern.MULTILINE))
		.toList();

	private static final int SIGNS_NEEDED = 3;

	/** How far to look for them. */
	private static final int BEGINNING = 65_536;

	/** Quotes within quotes within lists. */
	private static final int DEEPEST_BLOCK = 100;

	private final Limits limits;

	Markdown(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean knows(Source source) throws Unreadable {
		var characters = source.text().characters();
		var above = FrontMatter.of(characters.substring(0, Math.min(characters.length(), BEGINNING)));
		if (above.first(TITLE) != null || above.first(SOURCE) != null || above.first(DAY) != null) {
			return true;
		}
		var beginning = above.rest();
		boolean headed = SIGNS.get(0).matcher(beginning).find();
		return headed && SIGNS.stream().filter((sign) -> sign.matcher(beginning).find()).count() >= SIGNS_NEEDED;
	}

	@Override
	public Page read(Source source) throws Unreadable {
		var text = source.text();
		var above = FrontMatter.of(text.characters());
		var stated = WebAddress.of(above.first(SOURCE));
		var address = (text.address() != null) ? text.address() : stated;
		var location = (address != null) ? address.toString() : "";
		var html = html(above.rest());
		Markup.checkElements(html, limits);
		var page = Markup.parse(org.jsoup.parser.Parser.htmlParser(), html, location, limits);
		describe(page, above);
		return new Page(page, address, null, "Markdown", text.charset(), List.of());
	}

	private static String html(String markdown) {
		var parser = Parser.builder().maxOpenBlockParsers(DEEPEST_BLOCK).build();
		var renderer = HtmlRenderer.builder().softbreak(" ").build();
		return "<article>" + renderer.render(parser.parse(markdown)) + "</article>";
	}

	private static void describe(Document page, FrontMatter above) {
		var article = page.body().selectFirst("article");
		var heading = page.body().selectFirst("h1");
		var title = above.first(TITLE);
		if (heading == null && title != null && article != null) {
			article.prependChild(new Element("h1").text(title));
		}
		var headline = (title != null) ? title : (heading != null) ? heading.text() : null;
		var head = new Head(page).headline(headline)
			.standfirst(above.first("description", "excerpt", "summary", "subtitle"))
			.outlet(above.first("publication", "outlet", "publisher", "site", "site_name", "sitename", "website"))
			.section(above.first("section", "category", "categories"))
			.published(above.first(DAY))
			.modified(above.first("modified", "updated", "lastmod"))
			.language(above.first("lang", "language"))
			.picture(above.first("image", "cover", "og_image"))
			.canonical(WebAddress.of(above.first(SOURCE)));
		above.all("author", "authors", "byline", "by", "creator").forEach(head::author);
		above.all("tags", "keywords").forEach(head::tag);
	}

}
