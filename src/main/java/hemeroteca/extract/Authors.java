package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds who wrote an article. */
final class Authors {

	private static final String[] METAS = { "author", "article:author", "article:author_name", "parsely-author",
			"sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "citation_author", "byl",
			"cxenseparse:author", "authors", "article.author", "rnews:author", "dcsext.author", "og:author", "creator",
			"cse_author", "vr:author", "twitter:data1" };

	private static final Pattern AUTHOR_PAGE = Pattern.compile(
			"(?i)/(authors?|autor(en|es|i|zy)?|auteurs?|writers?|columnists?|contributors?|journalists?|reporters?|staff|people|profile|by|byline|redaktion|redaktor|toireporter)[/=-][^/]{2}|[?&]author(_name)?=");

	private final Witnesses witnesses;

	private final @Nullable String outlet;

	private final String host;

	private final int most;

	private final List<Heard> heard = new ArrayList<>();

	/** Whether a name is the outlet's, or made of its address. */
	private boolean isOutlet(String name) {
		String flat = String.join("", Words.of(name, 10));
		String outlet = (this.outlet == null) ? "" : String.join("", Words.of(this.outlet, 10));
		return flat.length() >= 3
				&& (this.host.contains(flat) || !outlet.isEmpty() && (outlet.contains(flat) || flat.contains(outlet)));
	}

	private record Heard(String source, List<String> names, boolean organization) {
	}

	Authors(Witnesses witnesses, @Nullable String outlet, String host, int most) {
		this.host = String.join("", Words.of(host));
		this.witnesses = witnesses;
		this.outlet = outlet;
		this.most = most;
	}

	/** A signature that names no person is kept as it is: "Travel Desk". */
	private static List<String> whole(String name) {
		String text = Script.oneLine(name);
		return (text.length() <= 40 && text.indexOf(' ') > 0 && text.chars().noneMatch(Character::isDigit))
				? List.of(text) : List.of();
	}

	private void hear(String source, List<String> names) {
		hear(source, names, false);
	}

	private void hear(String source, List<String> names, boolean organization) {
		if (names.isEmpty()) {
			return;
		}
		List<String> few = names.stream().distinct().limit(this.most).toList();
		this.heard.add(new Heard(source, few, organization || few.stream().allMatch(this::isOutlet)));
		this.witnesses.hear("authors", source, String.join("; ", few));
	}

	void read(LinkedData data, Metas metas, Landmarks landmarks, Survey survey, long[] around, int headline,
			int bodyStart) {
		linked(data, data.article);
		for (String name : METAS) {
			if (name.equals("twitter:data1") && !String.valueOf(metas.first("twitter:label1"))
				.toLowerCase(Locale.ROOT)
				.matches("(written )?by.*|.*author.*|verfasst.*|écrit.*|escrito.*|scritto.*|geschreven.*")) {
				continue;
			}
			List<String> names = new ArrayList<>();
			for (String value : metas.all(name)) {
				if (!value.startsWith("http") && names.size() < this.most) {
					names.addAll(Bylines.names(name.equals("citation_author") ? inOrder(value) : value, this.outlet));
				}
			}
			hear(name, names);
		}
		marked(landmarks, survey, around, headline, bodyStart);
		texts(survey, around, headline, bodyStart);
	}

	/** Catalogues put the family name first: "Byron, Ada". */
	private static String inOrder(String name) {
		int comma = name.indexOf(", ");
		return (comma > 0 && comma == name.lastIndexOf(", "))
				? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
	}

	private void linked(LinkedData data, Map<?, ?> article) {
		for (String field : new String[] { "author", "creator" }) {
			List<String> people = new ArrayList<>();
			List<String> others = new ArrayList<>();
			for (Object one : LinkedData.list(article.get(field))) {
				if (people.size() + others.size() >= this.most) {
					break;
				}
				boolean organization = one instanceof Map<?, ?> thing
						&& LinkedData.types(data.resolve(thing)).contains("organization");
				String name = data.text(one);
				if (one instanceof Map<?, ?> thing && data.resolve(thing).get("name") instanceof List<?> many) {
					many.forEach((each) -> people.addAll(Bylines.names(String.valueOf(each), null)));
				}
				else if (name != null && !name.startsWith("http")) {
					List<String> names = Bylines.names(name, null);
					(organization ? others : people).addAll(names.isEmpty() ? whole(name) : names);
				}
			}
			List<String> names = people.isEmpty() ? others : people;
			if (names.stream().anyMatch((name) -> this.outlet == null || !Words.same(name, this.outlet))) {
				names = names.stream().filter((name) -> this.outlet == null || !Words.same(name, this.outlet)).toList();
			}
			hear("JSON-LD " + field, names, people.isEmpty());
		}
	}

	/**
	 * Tells whether an author is that of a picture, a comment or a review inside the
	 * article (HTML Standard, "Microdata": the item is the nearest itemscope above).
	 */
	private static boolean isOfAnother(Element author) {
		Element item = author.parent();
		for (int up = 0; up < 30 && item != null && !item.hasAttr("itemscope"); up++) {
			item = item.parent();
		}
		String type = (item == null) ? "" : item.attr("itemtype");
		return type.endsWith("ImageObject") || type.endsWith("Comment") || type.endsWith("Review")
				|| type.endsWith("VideoObject");
	}

	private void marked(Landmarks landmarks, Survey survey, long[] around, int headline, int bodyStart) {
		List<String> property = new ArrayList<>();
		for (Element element : landmarks.properties("author")) {
			if (property.size() < this.most && !isOfAnother(element)) {
				Element name = element.getElementsByAttributeValue("itemprop", "name").first();
				String text = (name != null) ? (name.hasAttr("content") ? name.attr("content") : name.text())
						: element.hasAttr("content") ? element.attr("content") : element.text();
				property.addAll(Bylines.names(Script.shorten(text, 300), this.outlet));
			}
		}
		hear("itemprop author", property);
		List<String> linked = new ArrayList<>();
		for (int at = 0; at < survey.size && linked.size() < this.most; at++) {
			if (survey.tags[at] == Tags.ANCHOR && !Trait.any(around[at], Container.DOUBTFUL & ~Trait.AUTHOR_BIO.bit)
					&& survey.element(at).attr("rel").contains("author") && (headline < 0 || at > headline - 150)) {
				linked.addAll(Bylines.names(Script.shorten(survey.element(at).text(), 300), this.outlet));
			}
		}
		hear("rel author", linked);
		hear("author link", links(survey, around, headline, bodyStart));
	}

	/**
	 * Returns the texts of the links to an author's page that stand nearest to the
	 * headline.
	 */
	private List<String> links(Survey survey, long[] around, int headline, int bodyStart) {
		List<String> names = new ArrayList<>();
		int group = -1;
		for (Block block : survey.blocks) {
			if (block.linkChars == 0 || block.words > 14 || block.first < headline || block.first > bodyStart + 400
					|| Trait.any(around[block.holder], Container.DOUBTFUL & ~Trait.AUTHOR_BIO.bit & ~Trait.CARD.bit)) {
				continue;
			}
			for (int at = block.first; at < block.end && names.size() < this.most; at++) {
				int anchor = anchor(survey, at);
				if (anchor >= 0 && isAuthorPage(survey.element(anchor).attr("href"))
						&& (group < 0 || at - group < 60)) {
					String text = Script.shorten(survey.element(anchor).text(), 100);
					List<String> found = Bylines.names(text, this.outlet);
					names.addAll(found.isEmpty() ? whole(text) : found);
					group = at;
				}
			}
		}
		return names;
	}

	/** The address of a licence has "by" in it too. */
	private static boolean isAuthorPage(String address) {
		return AUTHOR_PAGE.matcher(address).find() && !address.contains("/licenses/");
	}

	private static int anchor(Survey survey, int text) {
		int at = text;
		for (int level = 0; level < 6 && at >= 0; level++) {
			if (survey.tags[at] == Tags.ANCHOR) {
				return at;
			}
			at = survey.parent[at];
		}
		return -1;
	}

	private void texts(Survey survey, long[] around, int headline, int bodyStart) {
		List<String> best = List.of();
		List<String> led = List.of();
		double most = -4;
		double mostLed = -3;
		boolean led1 = false;
		for (Block block : survey.blocks) {
			if (block.words > 25 || block.words < 1) {
				led1 = false;
				continue;
			}
			boolean announced = led1;
			led1 = block.words <= 3 && Bylines.isLead(block.text);
			boolean lead = Phrases.is(Phrases.Kind.BYLINE, Phrases.of(block)) && block.words <= 12 && block.words > 1;
			boolean named = Trait.BYLINE.in(around[block.holder]);
			int by = inside(block.text);
			if (!lead && !named && !announced && by < 0) {
				continue;
			}
			List<String> names = Bylines.names((by > 0 && !lead) ? block.text.substring(by) : block.text, this.outlet);
			names = names.stream().filter(Authors::looksWhole).toList();
			if (names.isEmpty() && named && block.words > 2) {
				names = parts(survey, block).stream().filter(Authors::looksWhole).toList();
			}
			if (names.isEmpty()) {
				continue;
			}
			double points = -Long.bitCount(around[block.holder] & Container.DOUBTFUL & ~Trait.AUTHOR_BIO.bit) * 2.0
					- Math.abs(block.first - bodyStart) / 300.0;
			if (headline >= 0) {
				points -= Math.abs(block.first - headline) / 150.0 + (block.first < headline ? 1 : 0);
			}
			lead |= announced || by > 0;
			points += lead ? 1 : 0;
			if (named && points > most) {
				most = points;
				best = names;
			}
			if (lead && points > mostLed) {
				mostLed = points;
				led = names;
			}
		}
		hear("byline class", best);
		hear("text", led);
	}

	/** Returns the names in a line that has each in an element of its own. */
	private List<String> parts(Survey survey, Block block) {
		StringBuilder parts = new StringBuilder();
		for (int at = block.first; at < block.end; at++) {
			if (survey.block[at] >= 0 && survey.nodes[at] instanceof TextNode text) {
				parts.append(parts.isEmpty() ? "" : "; ").append(Script.oneLine(Script.shorten(text.text(), 100)));
			}
		}
		return Bylines.names(parts.toString(), this.outlet);
	}

	/**
	 * Returns where the names begin after a day: "Published August 7, 2023 by Nicole
	 * Burke"; -1 if none do.
	 */
	private static int inside(String text) {
		if (text.length() >= 90) {
			return -1;
		}
		for (String by : new String[] { " by ", " von ", " por ", " par ", " By " }) {
			int at = text.indexOf(by);
			if (at > 0 && When.words(text.substring(0, at)) != null) {
				return at + by.length();
			}
		}
		return -1;
	}

	/**
	 * Whether a name found in plain text has at least two words, each with a capital
	 * where the script has them.
	 */
	private static boolean looksWhole(String name) {
		String[] words = name.split(" ");
		if (words.length < 2) {
			return !name.isEmpty() && Script.isIdeograph(name.charAt(0)) && name.length() <= 6;
		}
		char first = words[0].charAt(0);
		char last = words[words.length - 1].charAt(0);
		return !Character.isLowerCase(first) && !Character.isLowerCase(last) && Character.isLetter(first);
	}

	List<String> decide() {
		if (this.heard.isEmpty()) {
			return List.of();
		}
		Heard first = whole(
				this.heard.stream().filter((one) -> !one.organization).findFirst().orElse(this.heard.get(0)));
		this.witnesses.decide("authors", first.source, String.join("; ", first.names));
		return first.names;
	}

	/**
	 * Returns who says in full what another says as the name of an account: the name that
	 * begins with it, or that is printed where that is all in small letters.
	 */
	private Heard whole(Heard first) {
		String name = (first.names.size() == 1) ? first.names.get(0) : " ";
		if (name.indexOf(' ') >= 0) {
			return first;
		}
		boolean account = Character.isLowerCase(name.charAt(0));
		for (Heard other : this.heard) {
			String full = other.names.get(0);
			if (!other.organization && looksWhole(full) && full.indexOf(' ') > 0
					&& full.chars().noneMatch(Character::isDigit) && (account || full.startsWith(name + " "))) {
				return other;
			}
		}
		return first;
	}

}
