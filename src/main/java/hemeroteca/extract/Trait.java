package hemeroteca.extract;

/**
 * What the names of an element (tag, class, id, role) say about its part in a page. The
 * words that speak for each are in the resource {@code tokens.txt}.
 */
enum Trait {

	BODY, RELATED, AD, SOCIAL, NEWSLETTER, COMMENT, BYLINE, DATE, META, TAGS, NAV, CAPTION, CREDIT, GALLERY, MEDIA,
	HEADLINE, STANDFIRST, PULLQUOTE, COOKIE, HIDDEN, MODAL, NOTE, BOX, EMBED, CARD, AUTHOR_BIO, PAYWALL, PRODUCT,
	// From here on: set by tags and attributes, not by words.
	IN_LINK, IN_HEADING, IN_LIST, IN_TABLE, IN_QUOTE, IN_FIGURE, IN_CAPTION, IN_ASIDE, IN_FOOTER, IN_HEADER, IN_NAV,
	IN_FORM, IN_BUTTON, IN_ARTICLE, IN_MAIN, IN_STRONG, IN_EMPHASIS, IN_PRE, IN_SECTION, IN_DETAILS, UNSEEN,
	ARTICLE_BODY;

	final long bit = 1L << ordinal();

	static boolean any(long traits, long asked) {
		return (traits & asked) != 0;
	}

	static long of(Trait... traits) {
		long bits = 0;
		for (Trait trait : traits) {
			bits |= trait.bit;
		}
		return bits;
	}

	boolean in(long traits) {
		return (traits & this.bit) != 0;
	}

}
