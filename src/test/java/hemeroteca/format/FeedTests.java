package hemeroteca.format;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static hemeroteca.format.Fixtures.all;
import static hemeroteca.format.Fixtures.read;
import static hemeroteca.format.Fixtures.shown;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Feeds kept as files give out each item that brings its text. */
class FeedTests {

	private static final String RSS = """
			<?xml version="1.0" encoding="UTF-8"?>
			<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
			<channel><title>The Harbour &amp; Dock</title><link>https://h.example/</link><language>en-GB</language>
			<item><title>Harbour &amp; ships</title><link>https://h.example/1</link><dc:creator>Ana Ruiz</dc:creator>
			<pubDate>Mon, 06 May 2024 07:08:09 EST</pubDate><category>Ports</category><description>In short.</description>
			<content:encoded><![CDATA[<p>The harbour&nbsp;was opened.</p><img src="/a.jpg">]]></content:encoded></item>
			<item><title>Teaser</title><guid>https://h.example/2</guid><description>Read more there.</description></item>
			</channel></rss>
			""";

	@Test
	void givesOutEachItemWithWhatItsFeedSays() throws Exception {
		var contents = all(RSS.getBytes(UTF_8));

		assertThat(shown(contents)).containsExactly("file https://h.example/1",
				"items of a feed without their text: https://h.example/2");
		var page = read(contents.getFirst());
		assertThat(page.address()).isEqualTo(URI.create("https://h.example/1"));
		assertThat(page.document().select("article h1").text()).isEqualTo("Harbour & ships");
		assertThat(page.document().select("article p").text()).isEqualTo("The harbour was opened.");
		assertThat(content(page, "og:site_name")).isEqualTo("The Harbour & Dock");
		assertThat(content(page, "author")).isEqualTo("Ana Ruiz");
		assertThat(content(page, "article:published_time")).isEqualTo("2024-05-06T07:08:09-05:00");
		assertThat(content(page, "article:tag")).isEqualTo("Ports");
		assertThat(content(page, "og:description")).isEqualTo("In short.");
		assertThat(page.document().child(0).attr("lang")).isEqualTo("en-GB");
	}

	private static String content(Page page, String name) {
		return page.document().select("meta[name=" + name + "], meta[property=" + name + "]").attr("content");
	}

	@Test
	void readsAtom() throws Exception {
		var atom = """
				<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="text">Hafenblatt</title>
				<link rel="self" href="https://h.example/feed"/><link href="https://h.example/"/><author><name>Redaktion</name></author>
				<entry><title type="html">Der &lt;b&gt;Hafen&lt;/b&gt;</title><link rel="alternate" href="/1"/><id>tag:1</id>
				<published>2024-05-06T07:08:09Z</published><updated>2024-05-07T07:08:09Z</updated><category term="Häfen"/>
				<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Er ist offen.</p></div></content></entry>
				<entry><title>Zwei</title><link href="https://h.example/2"/><author><name>Eva Lind</name></author>
				<content type="html">&lt;p&gt;Noch offen.&lt;/p&gt;</content></entry></feed>
				""";
		var contents = all(atom.getBytes(UTF_8));

		var first = read(contents.get(0));
		assertThat(first.address()).isEqualTo(URI.create("https://h.example/1"));
		assertThat(first.document().select("h1").text()).isEqualTo("Der Hafen");
		assertThat(first.document().select("p").text()).isEqualTo("Er ist offen.");
		assertThat(content(first, "author")).isEqualTo("Redaktion");
		assertThat(content(first, "article:modified_time")).isEqualTo("2024-05-07T07:08:09Z");
		var second = read(contents.get(1));
		assertThat(second.document().select("p").text()).isEqualTo("Noch offen.");
		assertThat(content(second, "author")).isEqualTo("Eva Lind");
		assertThat(content(second, "og:site_name")).isEqualTo("Hafenblatt");
	}

	@Test
	void readsTheOldestKinds() throws Exception {
		var rdf = """
				<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
				<channel rdf:about="https://h.example/"><title>Old</title><link>https://h.example/</link></channel>
				<item rdf:about="https://h.example/1"><title>One</title><link>https://h.example/1</link>
				<description>%s</description></item></rdf:RDF>
				"""
			.formatted("A long text of a harbour. ".repeat(30));
		var page = read(all(rdf.getBytes(UTF_8)).getFirst());
		assertThat(content(page, "og:site_name")).isEqualTo("Old");
		assertThat(page.document().select("article").text()).startsWith("One A long text of a harbour.");

		var netscape = """
				<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://a.invalid/rss.dtd">
				<rss version="0.91"><channel><title>Older</title><item><title>T</title><link>https://h.example/1</link>
				<description>%s</description></item></channel></rss>
				"""
			.formatted("A long text of a harbour. ".repeat(30));
		assertThat(read(all(netscape.getBytes(UTF_8)).getFirst()).document().title()).isEqualTo("T");
	}

	@Test
	void readsNothingOutsideAndExpandsNothing() throws Exception {
		var hostile = """
				<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">
				<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
				<rss version="2.0"><channel><title>&x;</title><item><title>&c;</title><link>https://h.example/1</link>
				<description>&x;&c; %s</description></item></channel></rss>
				""".formatted("A long text of a harbour. ".repeat(30));
		var page = read(all(hostile.getBytes(UTF_8)).getFirst());

		assertThat(page.document().outerHtml()).doesNotContain("root:", "aaaa").hasSizeLessThan(3_000);
	}

	@Test
	void readsOtherCharsets() throws Exception {
		assertThat(read(all(RSS.replace("UTF-8", "UTF-16").getBytes(UTF_16)).getFirst()).document().title())
			.isEqualTo("Harbour & ships");
		var latin = RSS.replace("UTF-8", "ISO-8859-1").replace("ships", "bateaux à l'été").getBytes("ISO-8859-1");
		assertThat(read(all(latin).getFirst()).document().title()).isEqualTo("Harbour & bateaux à l'été");
	}

	@Test
	void refusesAFeedWithoutItemsAndAnItemWithoutAnEnd() {
		assertThatThrownBy(() -> all("<rss><channel></channel></rss>".getBytes(UTF_8)))
			.hasMessage("the feed holds nothing");
		var endless = "<rss><channel><item><title>" + "x".repeat(3 << 20);
		assertThatThrownBy(() -> all("x", endless.getBytes(UTF_8), new ContainerLimits(1 << 20, 9, 9, 2)))
			.isInstanceOf(Unreadable.class)
			.hasMessageContaining("an item larger than the limit of 1,048,576 characters");
	}

	@Test
	void survivesTagsInTagsInTags() throws Exception {
		var deep = "<rss><channel><item><content:encoded>" + "<a>".repeat(100_000) + "deep";
		for (var content : all(deep.getBytes(UTF_8))) {
			if (content instanceof Content.File) {
				assertThat(read(content).document().text()).contains("deep");
			}
		}
	}

	@Test
	void breaksOffAnItemThatIsTooTangled() {
		var hurried = new Formats(new Limits(1 << 20, 512, 100_000, Duration.ofMillis(1), 10));
		var tangled = "<rss><channel><item><title>x</title><x>" + "<b><c d='e'>".repeat(20_000)
				+ "</x></item></channel></rss>";
		var many = "<rss><channel><item><title>x</title>" + "<b/>".repeat(100_000) + "</item></channel></rss>";

		assertThatThrownBy(() -> hurried.read("x", tangled.getBytes(UTF_8)))
			.hasMessage("more tangled than can be read in 0 seconds");
		assertThatThrownBy(() -> hurried.read("x", many.getBytes(UTF_8)))
			.hasMessageEndingWith("elements: more than the limit of 100,000");
	}

	@Test
	void measuresNoTeaserThatIsMadeToHurt() throws Exception {
		var item = "<item><title>%s</title><description><![CDATA[%s]]></description></item>";
		var hostile = "<rss><channel>" + item.formatted("Harbour", "<b><table>".repeat(40_000))
				+ item.formatted("<![CDATA[" + "<b><table>".repeat(40_000) + "]]>", "A teaser.") + "</channel></rss>";

		var contents = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> all(hostile.getBytes(UTF_8)));
		assertThat(shown(contents).getFirst()).isEqualTo("file Harbour");
		assertThat(shown(contents).getLast()).startsWith("items of a feed without their text: ");
	}

	@Test
	void takesManyItemsForNoPage() {
		assertThatThrownBy(() -> new Formats(Limits.DEFAULT).read("x", RSS.getBytes(UTF_8)))
			.hasMessage("not a page: looks like a feed (RSS or Atom)");
	}

}
