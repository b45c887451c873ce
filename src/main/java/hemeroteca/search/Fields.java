package hemeroteca.search;

/**
 * The fields of the index. Those of words hold tokens that {@link Tongues} made, joined
 * by spaces, so that every backend finds the same: it only takes them apart again.
 */
final class Fields {

	/** Every word of an article as it is written: headline, standfirst, byline, text. */
	static final String WORDS = "words";

	/**
	 * The same words by their stems, each behind the language of the article, and the
	 * more important ones several times: that is how BM25F weighs fields, and one list of
	 * postings answers for all of them.
	 */
	static final String STEMS = "stems";

	static final String HEADLINE_WORDS = "headlineWords";

	static final String HEADLINE_STEMS = "headlineStems";

	static final String STANDFIRST_WORDS = "standfirstWords";

	static final String STANDFIRST_STEMS = "standfirstStems";

	static final String BYLINE_WORDS = "bylineWords";

	static final String OUTLET_WORDS = "outletWords";

	static final String SECTION_WORDS = "sectionWords";

	static final String TAG_WORDS = "tagWords";

	static final String ADDRESS_WORDS = "addressWords";

	/** The host of the address, and every domain above it. */
	static final String SITE = "site";

	/** Names of {@code Feature}, in lower case. */
	static final String IS = "is";

	static final String OUTLET = "outlet";

	static final String SECTION = "section";

	static final String AUTHOR = "author";

	static final String TAG = "tag";

	/** The language without its region. */
	static final String TONGUE = "tongue";

	static final String PUBLISHED_ON = "publishedOn";

	/** The article's number, to sort by. */
	static final String NUMBER = "number";

	static final String VERSION = "version";

	// What a list shows.

	static final String HEADLINE = "headline";

	static final String STANDFIRST = "standfirst";

	static final String BODY = "body";

	static final String LANGUAGE = "language";

	static final String LENGTH = "length";

	static final String PICTURED = "pictured";

	private Fields() {
	}

}
