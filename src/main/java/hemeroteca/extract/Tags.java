package hemeroteca.extract;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.nodes.Element;

/** What an element's name says about its part in a page. */
enum Tags {

	PARAGRAPH, HEADING, LIST, ITEM, QUOTE, PRE, FIGURE, CAPTION, TABLE, ROW, CELL, ANCHOR, STRONG, EMPHASIS, IMAGE,
	BREAK, RULE, DIVISION, SECTION, ARTICLE, MAIN, ASIDE, HEADER, FOOTER, NAV, FORM, BUTTON, TIME, DETAILS, DEFINITION,
	INLINE, SKIPPED, OTHER;

	private static final Map<String, Tags> BY_NAME = new HashMap<>();

	static {
		name(PARAGRAPH, "p");
		name(HEADING, "h1 h2 h3 h4 h5 h6");
		name(LIST, "ul ol dl menu dir");
		name(ITEM, "li dt dd");
		name(QUOTE, "blockquote");
		name(PRE, "pre xmp listing plaintext");
		name(FIGURE, "figure");
		name(CAPTION, "figcaption caption");
		name(TABLE, "table thead tbody tfoot");
		name(ROW, "tr");
		name(CELL, "td th");
		name(ANCHOR, "a");
		name(STRONG, "b strong");
		name(EMPHASIS, "i em cite");
		name(IMAGE, "img amp-img");
		name(BREAK, "br");
		name(RULE, "hr");
		name(DIVISION, "div center body html");
		name(SECTION, "section hgroup address");
		name(ARTICLE, "article");
		name(MAIN, "main");
		name(ASIDE, "aside");
		name(HEADER, "header");
		name(FOOTER, "footer");
		name(NAV, "nav");
		name(FORM, "form fieldset dialog");
		name(BUTTON, "button label");
		name(TIME, "time");
		name(DETAILS, "details summary");
		name(INLINE, "span font abbr acronym bdi bdo big code data del dfn ins kbd mark q rp rt ruby s samp small "
				+ "strike sub sup tt u var wbr nobr picture");
		name(SKIPPED, "script style noscript template svg iframe frame frameset noframes object embed applet canvas "
				+ "audio video select option textarea input math head map progress meter title link meta base source "
				+ "track param datalist");
	}

	private static void name(Tags kind, String names) {
		for (String name : names.split(" ")) {
			BY_NAME.put(name, kind);
		}
	}

	static Tags of(Element element) {
		return BY_NAME.getOrDefault(element.normalName(), OTHER);
	}

	/** Whether text inside runs on with the text around. */
	boolean isInline() {
		return switch (this) {
			case ANCHOR, STRONG, EMPHASIS, TIME, INLINE, IMAGE -> true;
			default -> false;
		};
	}

}
