package hemeroteca.extract;

import java.util.Locale;

/**
 * What sort of page a page is. Only the first four hold an article of their own that is
 * worth keeping; of a paywall stub, what is shown of the article is kept, if anything is.
 */
public enum Kind {

	ARTICLE, LIVE_BLOG, VIDEO, GALLERY, FORUM, PAYWALL_STUB, COOKIE_WALL, LIST, FRONT_PAGE, PRODUCT, ERROR_PAGE, OTHER;

	/** Returns the words that a person reads: "live blog", "front page". */
	public String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
