package hemeroteca.extract;

import java.util.Locale;

import org.jsoup.nodes.Element;

/** Reads the traits of an element from its tag, its names and its attributes. */
final class Traits {

	/** A longer style holds a picture, not a rule. */
	private static final int LONGEST_STYLE = 2_000;

	private final Tokens tokens = new Tokens();

	/** Returns the traits of one element, without those around it. */
	long of(Element element, Tags tag) {
		long traits = byTag(tag);
		if (element.attributesSize() == 0) {
			return traits;
		}
		String names = element.attr("class");
		String id = element.attr("id");
		traits |= this.tokens.of(names) | this.tokens.of(id);
		if (tag == Tags.OTHER) {
			traits |= this.tokens.of(element.normalName());
		}
		int read = (names.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
		return (element.attributesSize() == read) ? traits : traits | byAttribute(element);
	}

	private static long byTag(Tags tag) {
		return switch (tag) {
			case ANCHOR -> Trait.IN_LINK.bit;
			case HEADING -> Trait.IN_HEADING.bit;
			case LIST -> Trait.IN_LIST.bit;
			case TABLE -> Trait.IN_TABLE.bit;
			case QUOTE -> Trait.IN_QUOTE.bit;
			case FIGURE -> Trait.IN_FIGURE.bit;
			case CAPTION -> Trait.IN_CAPTION.bit;
			case ASIDE -> Trait.IN_ASIDE.bit;
			case FOOTER -> Trait.IN_FOOTER.bit;
			case HEADER -> Trait.IN_HEADER.bit;
			case NAV -> Trait.IN_NAV.bit;
			case FORM -> Trait.IN_FORM.bit;
			case BUTTON -> Trait.IN_BUTTON.bit;
			case ARTICLE -> Trait.IN_ARTICLE.bit;
			case MAIN -> Trait.IN_MAIN.bit;
			case STRONG -> Trait.IN_STRONG.bit;
			case EMPHASIS -> Trait.IN_EMPHASIS.bit;
			case PRE -> Trait.IN_PRE.bit;
			case SECTION -> Trait.IN_SECTION.bit;
			case DETAILS -> Trait.IN_DETAILS.bit;
			case TIME -> Trait.DATE.bit;
			default -> 0;
		};
	}

	private static long byAttribute(Element element) {
		long traits = 0;
		String style = element.attr("style");
		if (!style.isEmpty() && style.length() < LONGEST_STYLE) {
			String flat = style.replace(" ", "").toLowerCase(Locale.ROOT);
			if (flat.contains("display:none") || flat.contains("visibility:hidden")) {
				traits |= Trait.UNSEEN.bit;
			}
		}
		if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
			traits |= Trait.UNSEEN.bit;
		}
		traits |= role(element.attr("role"));
		String property = element.attr("itemprop");
		if (!property.isEmpty()) {
			traits |= property(property);
		}
		if (element.hasAttr("property") && element.attr("property").endsWith("articleBody")) {
			traits |= Trait.ARTICLE_BODY.bit;
		}
		return traits;
	}

	private static long role(String role) {
		return switch (role) {
			case "navigation", "menu", "menubar", "search", "banner" -> Trait.IN_NAV.bit;
			case "complementary", "note" -> Trait.IN_ASIDE.bit;
			case "contentinfo" -> Trait.IN_FOOTER.bit;
			case "dialog", "alertdialog", "alert" -> Trait.MODAL.bit;
			case "button", "tab", "tablist" -> Trait.IN_BUTTON.bit;
			case "main" -> Trait.IN_MAIN.bit;
			case "article" -> Trait.IN_ARTICLE.bit;
			case "heading" -> Trait.IN_HEADING.bit;
			default -> 0;
		};
	}

	private static long property(String property) {
		return switch (property) {
			case "articleBody" -> Trait.ARTICLE_BODY.bit;
			case "headline", "name" -> Trait.HEADLINE.bit;
			case "author", "creator" -> Trait.BYLINE.bit;
			case "datePublished", "dateModified", "dateCreated" -> Trait.DATE.bit;
			case "description" -> Trait.STANDFIRST.bit;
			case "caption" -> Trait.CAPTION.bit;
			case "comment" -> Trait.COMMENT.bit;
			case "keywords", "articleSection" -> Trait.TAGS.bit;
			default -> 0;
		};
	}

}
