package hemeroteca.extract;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page is called: by its address, its data, its meta tags and its body's class.
 */
final class PageNames {

	private static final String[] TYPES = { "product", "productgroup", "collectionpage", "itemlist",
			"discussionforumposting", "qapage", "breadcrumblist", "service", "localbusiness", "faqpage", "course",
			"newsarticle", "blogposting", "article", "videoobject", "searchresultspage", "listitem", "webpage",
			"website", "readaction" };

	private static final Pattern FORUM = Pattern.compile("discourse|phpbb|vbulletin|xenforo|mybb|flarum|invision");

	private static final Map<String, Pattern> PATHS = patterns("thread",
			"/threads?[/-]|/(forums?|boards?|discussions?)/.*\\d|/community/.*\\d{4}|/t/[^/]+/\\d|"
					+ "/(questions|topic)/[^/]*\\d|viewtopic|showthread|viewthread|/r/\\w+/comments/",
			"product", "/(products?|p|dp|shop|buy|produkte?|produits?|productos?|prodotti|produtos?|item)/[^/]+",
			"list", "collection|category|categories|tag|tags|archive|browse|listing|search|directory", "service",
			"service|services|about|contact|pricing|solutions|features|tuition", "article",
			"blog|news|article|story|post|guide|learn|resources|insights", "year", "/(19|20)\\d\\d[/-]", "index",
			"/(news|in-the-news|reviews?|testimonials|issues|library|awards|coupons|deals|offers?|offers-deals|shows|events|jobs|all(-[^/]*)?|latest[^/]*|list|listings?|trending|topics?|parts|archives?|press|blog|videos|podcasts?|courses|programs|[^/]*-(courses|programs|news|reviews|deals|rentals)|noticias|actualites?|nachrichten|aktuelles|notizie|novedades|aktualnosci|nyheter|nyheder|nieuws|ofertas|offres|angebote)/?$",
			"course",
			"/(courses?|programs?|training|seminars?|workshops?|packages?|degrees?|tuition[^/]*|certificates?|certification|insurance|quotes?|tools?|locations?|careers?|membership|kurse?|cours|cursos?|corsi|szkolenia)/");

	private static final Map<String, Pattern> HOSTS = patterns("forum",
			"^(forums?|community|discuss(ion)?|answers|boards?)\\.|forum|stackexchange", "shop", "shop|store");

	private static final Map<String, Pattern> BODIES = patterns("post",
			"single-post|postid|\\bpost\\b|article|story|blog-post", "page",
			"page-id|page-template|page-node-type|type-page|landing", "shop",
			"product|woocommerce|shop|collection|catalog", "list",
			"archive|category|listing|\\bblog\\b|search|index|taxonomy|tag-", "forum",
			"thread|topic|forum|question|discussion|viewtopic");

	/** The names of data and meta tags, which no reader sees. */
	private static final Pattern HIDDEN = Pattern.compile("^JSON-LD|:|^[a-z_.-]*(date|publish|created|pub)[a-z_.-]*$");

	private final Reading reading;

	private final Measures page;

	PageNames(Reading reading, Credits credits, Measures page) {
		this.reading = reading;
		this.page = page;
		data();
		metas();
		address();
		credits(credits);
	}

	private static Map<String, Pattern> patterns(String... namesAndPatterns) {
		Map<String, Pattern> patterns = new LinkedHashMap<>();
		for (int at = 0; at < namesAndPatterns.length; at += 2) {
			patterns.put(namesAndPatterns[at], Pattern.compile(namesAndPatterns[at + 1]));
		}
		return patterns;
	}

	private void find(String kind, Map<String, Pattern> patterns, String text) {
		patterns.forEach((name, pattern) -> this.page.put(kind + " " + name, pattern.matcher(text).find()));
	}

	private void data() {
		this.page.put("article data", this.reading.clues.saysArticle ? this.reading.clues.saysNews ? 2 : 1 : 0);
		this.page.put("body data", this.reading.clues.hasEvidence);
		for (String type : TYPES) {
			this.page.put("type " + type, this.reading.data.has(type));
		}
	}

	private void metas() {
		Metas metas = this.reading.metas;
		String og = String.valueOf(metas.first("og:type")).toLowerCase(Locale.ROOT);
		this.page.put("og article", og.contains("article"));
		this.page.put("og product", og.contains("product"));
		this.page.put("og website", og.contains("website"));
		this.page.put("published meta",
				metas.first("article:published_time", "datepublished", "parsely-pub-date", "date", "pubdate") != null);
		this.page.put("author meta", metas.first("author", "article:author", "twitter:data1") != null);
		this.page.put("price meta",
				metas.first("product:price:amount", "og:price:amount", "price", "product:price") != null);
		this.page.put("generator",
				FORUM.matcher(String.valueOf(metas.first("generator")).toLowerCase(Locale.ROOT)).find());
		// A widespread program labels a post with its author and its length, a page with
		// its length alone.
		boolean labelled = metas.first("twitter:label1") != null;
		this.page.put("page label", labelled ? (metas.first("twitter:label2") != null) ? 1 : -1 : 0);
	}

	private void address() {
		URI uri = (this.reading.address != null) ? this.reading.address : this.reading.location;
		String path = (uri == null || uri.getRawPath() == null) ? "" : uri.getRawPath().toLowerCase(Locale.ROOT);
		String last = path.replaceFirst("/+$", "");
		last = last.substring(last.lastIndexOf('/') + 1);
		this.page.put("path parts", path.split("/").length);
		this.page.put("last dashes", last.chars().filter((c) -> c == '-' || c == '_').count());
		this.page.put("last length", last.length());
		this.page.put("last headline", Words.overlap(last, this.reading.headline));
		find("path", PATHS, path);
		find("host", HOSTS, this.reading.host());
		String names = this.reading.survey.element(0).className() + " " + this.reading.survey.element(0).id();
		find("body", BODIES, Script.shorten(names, 2_000).toLowerCase(Locale.ROOT));
	}

	/** Whether a day and an author are shown, or only said to machines. */
	private void credits(Credits credits) {
		int shown = 0;
		int told = 0;
		for (Witness witness : this.reading.witnesses.all().getOrDefault("publishedOn", List.of())) {
			boolean hidden = HIDDEN.matcher(witness.source()).find();
			told += hidden ? 1 : 0;
			shown += hidden ? 0 : 1;
		}
		this.page.put("day shown", shown);
		this.page.put("day told", told);
		this.page.put("dated", credits.published() != null);
		this.page.put("authors", credits.authors().size());
	}

}
