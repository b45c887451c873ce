package hemeroteca.format;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article copied out of a browser. Above its first paragraph stand the title, lines of
 * facts, lines of the site and a caption; below the last, perhaps an address.
 */
final class Clipping {

	/** A block of this weight is a paragraph, not a line of facts. */
	private static final int PARAGRAPH = 140;

	private static final int LONGEST_HEADLINE = 300;

	private static final int LONGEST_SENTENCE_AS_HEADLINE = 120;

	private static final int LONGEST_SUBHEADING = 90;

	private static final int LONGEST_FACT = 120;

	private static final Pattern SOURCE = Pattern.compile(
			"(?:" + String.join("|", Lines.of("sources.txt").toList()) + ")\\s*[:：]?\\s*(?=<?(?:https?://|www\\.))",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private final List<String> blocks;

	private final Element article = new Element("article");

	private final List<String> authors = new ArrayList<>();

	private final List<URI> sources = new ArrayList<>();

	private @Nullable TitleLine title;

	private @Nullable LocalDate day;

	private @Nullable LocalDate modified;

	private @Nullable URI address;

	private Clipping(List<String> blocks) {
		this.blocks = new ArrayList<>(blocks);
	}

	static Clipping of(List<String> blocks) {
		var clipping = new Clipping(blocks);
		clipping.takeSources();
		clipping.takeTitle();
		clipping.takeLinesAboveTheText();
		clipping.takeText();
		return clipping;
	}

	/** Returns the address that stands above the text, as the page's own. */
	@Nullable URI address() {
		return address;
	}

	private void takeSources() {
		while (blocks.size() > 1) {
			var source = source(blocks.getLast());
			if (source.isPresent()) {
				sources.addFirst(source.get());
			}
			else if (!Furniture.is(blocks.getLast())) {
				return;
			}
			blocks.removeLast();
		}
	}

	private static Optional<URI> source(String block) {
		var label = SOURCE.matcher(block);
		return Words.address(label.lookingAt() ? block.substring(label.end()).strip() : block);
	}

	private void takeTitle() {
		while (blocks.size() > 1 && (Furniture.is(blocks.getFirst()) || Words.isAddress(blocks.getFirst()))) {
			takeFact(blocks.removeFirst());
		}
		if (blocks.size() > 2 && isKicker(blocks.getFirst(), blocks.get(1))) {
			article.appendElement("p").addClass("kicker").text(blocks.removeFirst());
		}
		if (isHeadline(blocks.getFirst())) {
			title = TitleLine.of(blocks.removeFirst());
			article.appendElement("h1").text(title.headline());
		}
	}

	private static boolean isKicker(String block, String next) {
		return Words.count(block) <= 2 && Words.weight(block) <= 24 && !Words.endsSentence(block)
				&& Words.count(next) >= 4 && Words.weight(next) < PARAGRAPH && !Words.endsSentence(next)
				&& Days.in(next).isEmpty() && Byline.names(next).isEmpty() && !Furniture.is(next)
				&& !Furniture.isCaption(next);
	}

	private static boolean isHeadline(String block) {
		int weight = Words.weight(block);
		return block.codePoints().anyMatch(Character::isLetter) && "{[<;=%}".indexOf(block.charAt(0)) < 0
				&& weight <= (Words.endsSentence(block) ? LONGEST_SENTENCE_AS_HEADLINE : LONGEST_HEADLINE);
	}

	private void takeLinesAboveTheText() {
		while (blocks.size() > 1 && Words.weight(blocks.getFirst()) < PARAGRAPH) {
			var block = blocks.getFirst();
			if (!takeFact(block)) {
				if (Furniture.isCaption(block) || Furniture.isCaptionOf(block, blocks.get(1))) {
					caption(block);
				}
				else if (title != null && !Words.endsSentence(block) && !Words.isBullet(block)
						&& Words.count(block) >= 4) {
					article.appendElement("p").addClass("standfirst").text(block);
				}
				else {
					return;
				}
			}
			blocks.removeFirst();
		}
	}

	/** Keeps what a line says about the article, if it says nothing else. */
	private boolean takeFact(String block) {
		if (Furniture.is(block) || title != null && title.says(block)) {
			return true;
		}
		var bare = source(block);
		if (bare.isPresent()) {
			address = (address == null) ? bare.get() : address;
			return true;
		}
		if (Words.weight(block) > LONGEST_FACT || block.contains("\n")) {
			return false;
		}
		var names = Byline.names(block);
		names.ifPresent(authors::add);
		var date = Days.in(block);
		date.ifPresent((found) -> keep(found, Byline.saysUpdated(block)));
		return names.isPresent() || date.isPresent();
	}

	private void keep(LocalDate found, boolean updated) {
		if (updated) {
			modified = (modified == null) ? found : modified;
		}
		else {
			day = (day == null) ? found : day;
		}
	}

	private void takeText() {
		for (int i = 0; i < blocks.size(); i++) {
			var block = blocks.get(i);
			if (Furniture.is(block)) {
				continue;
			}
			if (Words.isBullet(block)) {
				bullet(block);
			}
			else if (Furniture.isCaption(block)) {
				caption(block);
			}
			else if (i > 0 && i + 1 < blocks.size() && isSubheading(block, blocks.get(i + 1))) {
				article.appendElement("h2").text(block);
			}
			else {
				paragraph(block);
			}
		}
	}

	private static boolean isSubheading(String block, String next) {
		return Words.weight(block) <= LONGEST_SUBHEADING && !block.contains("\n") && Words.beginsLarge(block)
				&& (!Words.endsSentence(block) || block.endsWith("?") || block.endsWith("？"))
				&& ",;|".indexOf(block.charAt(block.length() - 1)) < 0 && Words.weight(next) > LONGEST_SUBHEADING
				&& !Words.isBullet(next);
	}

	private void bullet(String block) {
		var list = article.lastElementChild();
		if (list == null || !list.nameIs("ul")) {
			list = article.appendElement("ul");
		}
		list.appendElement("li").text(block.substring(1).strip());
	}

	private void caption(String block) {
		article.appendElement("figure").appendElement("figcaption").text(block);
	}

	private void paragraph(String block) {
		var paragraph = article.appendElement("p");
		for (var line : block.split("\n")) {
			if (paragraph.childNodeSize() > 0) {
				paragraph.appendElement("br");
			}
			paragraph.appendText(line);
		}
	}

	/** Writes the article and what is known of it as an ordinary page. */
	void write(Document document) {
		var head = document.appendElement("html").appendElement("head");
		if (title != null) {
			head.appendElement("title").text(title.headline());
			meta(head, "property", "og:title", title.headline());
			meta(head, "property", "og:site_name", title.outlet());
			meta(head, "property", "article:section", title.section());
		}
		authors.forEach((names) -> meta(head, "name", "author", names));
		meta(head, "property", "article:published_time", day);
		meta(head, "property", "article:modified_time", modified);
		sources.forEach((source) -> meta(head, "name", "dcterms.source", source));
		if (address != null) {
			head.appendElement("link").attr("rel", "canonical").attr("href", address.toString());
		}
		document.child(0).appendElement("body").appendChild(article);
	}

	private static void meta(Element head, String kind, String name, @Nullable Object value) {
		if (value != null) {
			head.appendElement("meta").attr(kind, name).attr("content", value.toString());
		}
	}

}
