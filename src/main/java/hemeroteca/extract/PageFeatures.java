package hemeroteca.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be measured of a whole page, to tell an article from a shop, a list or a
 * forum.
 */
final class PageFeatures {

	private final Row row = new Row(Row.names());

	private final Reading reading;

	private final boolean[] kept;

	private int allWords;

	PageFeatures(Reading reading, boolean[] kept) {
		this.reading = reading;
		this.kept = kept;
		text();
		parts();
		data();
		address();
	}

	/** Returns the measures. */
	float[] row() {
		return this.row.values();
	}

	private void put(String name, double value) {
		this.row.put(name, value);
	}

	private void text() {
		int words = 0;
		int all = 0;
		int blocks = 0;
		int running = 0;
		int links = 0;
		int chars = 0;
		int longest = 0;
		int sentences = 0;
		int prices = 0;
		int questions = 0;
		int first = -1;
		int last = -1;
		int holes = 0;
		for (int b = 0; b < this.kept.length; b++) {
			Block block = this.reading.survey.blocks.get(b);
			all += block.words;
			prices += isPrice(block.text) ? 1 : 0;
			if (this.kept[b]) {
				words += block.words;
				blocks++;
				running += block.mass() > 0 ? block.words : 0;
				links += block.linkChars;
				chars += block.chars;
				longest = Math.max(longest, block.words);
				sentences += block.sentences;
				questions += block.text.endsWith("?") ? 1 : 0;
				holes += (last >= 0) ? Math.min(30, b - last - 1) : 0;
				first = (first < 0) ? b : first;
				last = b;
			}
		}
		put("words", words);
		put("words share", words / (double) Math.max(1, all));
		put("blocks", blocks);
		put("running share", running / (double) Math.max(1, words));
		put("words a block", words / (double) Math.max(1, blocks));
		put("link share", links / (double) Math.max(1, chars));
		put("longest", longest);
		put("sentences a hundred words", 100.0 * sentences / Math.max(1, words));
		put("prices", prices);
		put("questions", questions);
		put("holes", holes);
		put("span", (last - first) / (double) Math.max(1, this.kept.length));
		this.allWords = all;
		put("all words", all);
		put("all blocks", this.kept.length);
	}

	private static boolean isPrice(String text) {
		if (text.length() > 40) {
			return false;
		}
		boolean sign = text.indexOf('$') >= 0 || text.indexOf('€') >= 0 || text.indexOf('£') >= 0
				|| text.indexOf('¥') >= 0 || text.indexOf('₹') >= 0 || text.startsWith("CHF") || text.startsWith("Rs");
		return sign && text.chars().anyMatch(Character::isDigit);
	}

	private void parts() {
		Survey survey = this.reading.survey;
		int headings = 0;
		int linkedHeadings = 0;
		int firsts = 0;
		int images = 0;
		int articles = 0;
		int times = 0;
		int forms = 0;
		int buttons = 0;
		int linkedImages = 0;
		for (int at = 0; at < survey.size; at++) {
			if (!survey.isElement(at)) {
				continue;
			}
			switch (survey.tags[at]) {
				case HEADING -> {
					headings++;
					firsts += survey.element(at).nameIs("h1") ? 1 : 0;
					boolean linked = Trait.IN_LINK.in(this.reading.body.around[at])
							|| at + 1 < survey.size && survey.tags[at + 1] == Tags.ANCHOR;
					linkedHeadings += linked ? 1 : 0;
				}
				case IMAGE -> {
					images++;
					linkedImages += Trait.IN_LINK.in(this.reading.body.around[at]) ? 1 : 0;
				}
				case ARTICLE -> articles++;
				case TIME -> times++;
				case FORM -> forms++;
				case BUTTON -> buttons++;
				default -> {
				}
			}
		}
		put("headings", headings);
		put("linked headings", linkedHeadings);
		put("linked heading share", linkedHeadings / (double) Math.max(1, headings));
		put("first headings", firsts);
		put("images", images);
		put("linked images", linkedImages);
		put("articles", articles);
		put("times", times);
		put("forms", forms);
		put("buttons", buttons);
		for (Trait trait : new Trait[] { Trait.PRODUCT, Trait.COMMENT, Trait.CARD, Trait.BYLINE, Trait.DATE,
				Trait.RELATED, Trait.AUTHOR_BIO, Trait.SOCIAL }) {
			int elements = 0;
			int words = 0;
			for (int at = 1; at < survey.size; at++) {
				elements += trait.in(survey.own[at]) ? 1 : 0;
			}
			for (int b = 0; b < this.kept.length; b++) {
				words += trait.in(this.reading.body.around[survey.blocks.get(b).holder]) ? survey.blocks.get(b).words
						: 0;
			}
			put("elements " + trait, elements);
			put("words " + trait, words / (double) Math.max(1, this.allWords));
		}
		put("container links", this.reading.body.masses.linkShare(this.reading.body.container));
		put("container share", this.reading.body.masses.mass[this.reading.body.container]
				/ Math.max(1, this.reading.body.masses.mass[0]));
		put("page links", this.reading.body.masses.linkShare(0));
	}

	private void data() {
		LinkedData data = this.reading.data;
		put("article data", this.reading.clues.saysArticle ? this.reading.clues.saysNews ? 2 : 1 : 0);
		put("article author", data.article.containsKey("author") ? 1 : 0);
		put("article date", data.article.containsKey("datePublished") ? 1 : 0);
		put("body data", this.reading.clues.hasEvidence ? 1 : 0);
		for (String type : new String[] { "product", "collectionpage", "itemlist", "discussionforumposting", "qapage",
				"breadcrumblist", "offer", "service", "localbusiness", "faqpage", "aggregaterating", "newsarticle",
				"blogposting", "article", "videoobject", "searchresultspage", "person", "softwareapplication" }) {
			put("type " + type, data.has(type) ? 1 : 0);
		}
		String og = String.valueOf(this.reading.metas.first("og:type")).toLowerCase(Locale.ROOT);
		put("og article", og.contains("article") ? 1 : 0);
		put("og product", og.contains("product") ? 1 : 0);
		put("og website", og.contains("website") ? 1 : 0);
		put("published meta", this.reading.metas.first("article:published_time", "datepublished", "parsely-pub-date",
				"date", "pubdate") != null ? 1 : 0);
		put("author meta", this.reading.metas.first("author", "article:author", "twitter:data1") != null ? 1 : 0);
		put("price meta",
				this.reading.metas.first("product:price:amount", "og:price:amount", "price", "product:price") != null
						? 1 : 0);
		put("generator",
				FORUM.matcher(String.valueOf(this.reading.metas.first("generator")).toLowerCase(Locale.ROOT)).find() ? 1
						: 0);
	}

	private static final Pattern FORUM = Pattern.compile("discourse|phpbb|vbulletin|xenforo|mybb|flarum|invision");

	private static final List<Pattern> PATHS = Stream
		.of("forum|thread|topic|discussion|community|viewtopic|showthread|questions|/t/",
				"product|shop|store|/dp/|/p/|item",
				"collection|category|categories|tag|tags|archive|browse|listing|search|directory",
				"service|services|about|contact|pricing|solutions|features|tuition",
				"blog|news|article|story|post|guide|learn|resources|insights")
		.map(Pattern::compile)
		.toList();

	private void address() {
		URI uri = (this.reading.address != null) ? this.reading.address : this.reading.location;
		String path = (uri == null || uri.getRawPath() == null) ? "" : uri.getRawPath().toLowerCase(Locale.ROOT);
		String last = path.replaceFirst("/+$", "");
		last = last.substring(last.lastIndexOf('/') + 1);
		put("path parts", path.split("/").length);
		put("last dashes", last.chars().filter((c) -> c == '-' || c == '_').count());
		put("last length", last.length());
		put("last digits", last.chars().filter(Character::isDigit).count());
		put("root", (uri != null && path.length() <= 1) ? 1 : 0);
		for (int at = 0; at < PATHS.size(); at++) {
			put("path kind " + at, PATHS.get(at).matcher(path).find() ? 1 : 0);
		}
		put("headline words", Words.of(this.reading.headline, 40).size());
		put("headline found", this.reading.headlineAt >= 0 ? 1 : 0);
		put("headline link", this.reading.headlineAt >= 0
				&& this.reading.survey.blocks.get(this.reading.headlineAt).linkShare() > 0.5 ? 1 : 0);
	}

}
