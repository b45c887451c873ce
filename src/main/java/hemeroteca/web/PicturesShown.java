package hemeroteca.web;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import hemeroteca.archive.Article;
import hemeroteca.archive.ArticlePictures;
import hemeroteca.archive.DataAddress;
import hemeroteca.archive.Picture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Pictures on the page of an article: those that the archive holds are shown in their
 * places, and come from the archive; a link stands in the place of the others.
 *
 * @param held by the address that stands in the HTML
 */
record PicturesShown(Map<String, Picture> held) {

	/** A picture that came with its page has no address elsewhere; this host has none. */
	private static final Pattern ELSEWHERE = Pattern.compile("(?i)https?://(?!brought\\.invalid/).*", Pattern.DOTALL);

	/** What stands for one that came with its page and could not be kept. */
	private static final Set<String> NOTHING = Set.of("", "data:,");

	/** Returns the pictures of an article; an article without any asks for none. */
	static PicturesShown of(Article article, ArticlePictures pictures) {
		boolean any = article.picture().isPresent() || article.html().contains("<img");
		return new PicturesShown(any ? pictures.of(article.id()) : Map.of());
	}

	/**
	 * Returns the picture above the article.
	 * @param thumbnail how wide it is when it is small, pixels
	 */
	@Nullable Lead lead(Article article, int thumbnail) {
		String address = article.picture().orElse(null);
		if (address == null) {
			return null;
		}
		var picture = held.get(address);
		if (picture != null) {
			return Lead.held(picture, thumbnail, article.pictureCaption(), article.pictureText());
		}
		boolean embedded = DataAddress.is(address);
		if (!embedded && !ELSEWHERE.matcher(address).matches()) {
			return null;
		}
		return new Lead(embedded ? Paths.picture(article.id()) : null, embedded ? null : address,
				article.pictureCaption(), article.pictureText());
	}

	/**
	 * Returns the HTML with the archive's pictures, and a link in the place of each that
	 * would be loaded from elsewhere.
	 */
	String in(String html) {
		if (!html.contains("<img")) {
			return html;
		}
		var body = Jsoup.parseBodyFragment(html).body();
		body.ownerDocument().outputSettings().prettyPrint(false);
		for (Element image : body.select("img")) {
			String address = image.attr("src");
			var picture = held.get(address);
			if (picture != null) {
				show(image, picture);
			}
			else if (!DataAddress.is(address) || NOTHING.contains(address)) {
				image.replaceWith(absent(image));
			}
		}
		return body.html();
	}

	private static void show(Element image, Picture picture) {
		image.attr("src", picture.path())
			.attr("width", String.valueOf(picture.width()))
			.attr("height", String.valueOf(picture.height()))
			.attr("loading", "lazy")
			.attr("decoding", "async");
	}

	private static Element absent(Element image) {
		String alternative = image.attr("alt").strip();
		String address = image.attr("src");
		boolean elsewhere = ELSEWHERE.matcher(address).matches();
		boolean link = elsewhere && image.closest("a") == null;
		var absent = new Element(link ? "a" : "span").addClass("absent");
		if (link) {
			absent.attr("href", address).attr("rel", "noreferrer");
		}
		return absent.appendText((alternative.isEmpty() ? "Picture" : "Picture: " + alternative)
				+ (elsewhere ? " (" + Addresses.host(address) + ")" : " (not kept)"));
	}

}
