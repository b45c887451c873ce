package hemeroteca.extract;

/**
 * Adds up what speaks for each sort of page. There are too few pages that are no articles
 * for a forest to learn from each sign alone that they go together.
 */
final class Evidence {

	/** Few signs are chance: the reply button of a comment, the cart of a publisher. */
	private static final int MANY_SIGNS = 8;

	/** A site says itself that a page is talk of many. */
	private static final String[] TALK = { "type discussionforumposting", "type qapage", "micro talk" };

	private final Measures page;

	private Evidence(Measures page) {
		this.page = page;
	}

	/** Adds the sums to the measures of a page. */
	static void weigh(Measures page) {
		Evidence evidence = new Evidence(page);
		double forum = evidence.forum();
		double cart = evidence.cart();
		double shop = evidence.shop();
		double list = evidence.list();
		double service = evidence.service();
		double article = evidence.article();
		page.put("forum", forum);
		page.put("cart", cart);
		page.put("shop", shop);
		page.put("list", list);
		page.put("service", service);
		page.put("article", article);
		page.put("forum balance", article - forum);
		page.put("cart balance", 2 * cart - 3 * Math.min(1, page.of("article data")));
		page.put("shop balance", article - shop);
		page.put("list balance", article - list);
		page.put("service balance", article - service);
		page.put("balance", article - forum - shop - list - service);
		page.put("most balance", article - Math.max(Math.max(forum, shop), Math.max(list, service)));
	}

	private double forum() {
		return this.page.any("path thread") + this.page.any("host forum") + this.page.any(TALK)
				+ this.page.any("body forum") + this.page.any("generator") + this.page.upTo(2, "sign forum", MANY_SIGNS)
				+ 0.3 * this.page.any("headline mark") + ((this.page.of("elements COMMENT") > 5) ? 0.5 : 0);
	}

	private double cart() {
		return this.page.any("path product") + this.page.upTo(1, "sign cart", 1)
				+ this.page.any("type product", "type productgroup") + this.page.any("og product")
				+ this.page.any("price meta") + this.page.any("micro product") + this.page.any("body shop");
	}

	private double shop() {
		return this.page.any("path list") + this.page.any("type product", "type productgroup")
				+ this.page.any("og product") + this.page.any("price meta") + this.page.any("micro product")
				+ this.page.any("body shop") + this.page.upTo(3, "sign shop", 2) + this.page.upTo(3, "prices", 3)
				+ this.page.upTo(2, "elements PRODUCT", 10) + this.page.any("host shop");
	}

	private double list() {
		return this.page.any("path list")
				+ this.page.any("type collectionpage", "type itemlist", "type searchresultspage")
				+ this.page.any("body list") + this.page.upTo(2, "repeats", 6) + this.page.upTo(2, "linked headings", 8)
				+ this.page.upTo(2, "sign listing", 2) + this.page.any("headline sign listing")
				+ ((this.page.of("headline words") < 5) ? 1 : 0) + ((this.page.of("repeat share") > 0.4) ? 1 : 0)
				+ ((this.page.of("dates") > 6) ? 1 : 0);
	}

	private double service() {
		return this.page.any("path service", "path course")
				+ this.page.any("type service", "type localbusiness", "type course")
				+ 0.5 * this.page.any("type faqpage") + this.page.upTo(3, "sign service", 2)
				+ this.page.upTo(2, "inside call buttons", 3)
				+ ((this.page.of("voice you") + this.page.of("voice we") > 0.04) ? 1 : 0)
				+ this.page.any("headline sign service") + this.page.any("body page")
				+ ((this.page.of("words a heading") < 60) ? 1 : 0)
				+ ((this.page.of("description voice") > 1) ? 0.5 : 0);
	}

	/**
	 * A program that runs many sites says "article" of every page, and gives it an author
	 * and a day; but it tells pages from posts in the class of the body.
	 */
	private boolean isPage() {
		return this.page.of("page label") < 0 || this.page.any("body page") > 0 && this.page.any("body post") == 0;
	}

	private double article() {
		double told = this.page.any("dated") + this.page.any("authors") + this.page.any("article data")
				+ this.page.any("og article") + this.page.any("published meta") + 0.5 * this.page.any("author meta");
		return (isPage() ? 0.4 * told : told) + 0.5 * this.page.any("path article") + this.page.any("path year")
				+ this.page.upTo(2, "sign article", 2) + this.page.any("body post") + this.page.any("body data")
				+ ((this.page.of("headline words") > 6) ? 1 : 0) + this.page.upTo(2, "longest run", 200)
				+ ((this.page.of("last dashes") > 3) ? 1 : 0);
	}

	/** Returns whether a page is a thread of a forum, whatever it reads like. */
	static boolean isThread(Measures page) {
		boolean talk = page.any(TALK) > 0 && page.of("article data") < 2;
		boolean furnished = page.of("sign forum") >= MANY_SIGNS;
		boolean article = page.any("type article", "type newsarticle", "type blogposting") > 0;
		return page.any("path thread") > 0 && (furnished || talk)
				|| talk && !article && page.of("sign forum") >= 1.5 * MANY_SIGNS;
	}

	/** Returns whether a page offers a product for sale, whatever is said about it. */
	static boolean isOffer(Measures page) {
		double cart = page.of("cart");
		return cart >= 3 && page.of("article data") == 0 && page.any("path product", "og product", "price meta") > 0
				|| cart >= 4 && page.of("article data") < 2;
	}

}
