package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Element;

/**
 * What can be measured of the furniture of a page: what is to be filled in, called or
 * shared, what its parts are named, and what its head tells machines.
 */
final class PageFurniture {

	/** A longer name is a hash or an attack, and says nothing. */
	private static final int LONGEST = 200;

	/** The groups of names, in the order of their bits. */
	private static final List<String> GROUPS = new ArrayList<>();

	private static final Map<String, Integer> NAMES = new HashMap<>();

	/** What stands in an address by which a page is shared. */
	private static final List<String> SHARES = new ArrayList<>();

	static {
		for (String line : Resource.lines("verdicts.txt")) {
			int colon = line.indexOf(':');
			List<String> words = List.of(line.substring(colon + 1).strip().split(" "));
			if (line.startsWith("names ")) {
				int bit = 1 << GROUPS.size();
				words.forEach((word) -> NAMES.merge(word, bit, (one, other) -> one | other));
				GROUPS.add(line.substring(0, colon));
			}
			else if (line.startsWith("share:")) {
				SHARES.addAll(words);
			}
		}
	}

	private final Survey survey;

	private final Measures page;

	PageFurniture(Reading reading, Measures page) {
		this.survey = reading.survey;
		this.page = page;
		tools(reading.landmarks);
		links();
		names();
		head(reading.landmarks, reading.metas);
	}

	private void tools(Landmarks landmarks) {
		this.page.put("inputs",
				landmarks.all(Landmarks.Name.INPUT)
					.stream()
					.filter((one) -> !one.attr("type").equals("hidden"))
					.count());
		this.page.put("selects", landmarks.all(Landmarks.Name.SELECT).size());
		this.page.put("options", landmarks.all(Landmarks.Name.OPTION).size());
		this.page.put("frames", landmarks.all(Landmarks.Name.IFRAME).size());
		int[] headings = new int[2];
		int quotes = 0;
		for (int at = 0; at < this.survey.size; at++) {
			if (this.survey.tags[at] == Tags.HEADING) {
				headings[0] += this.survey.element(at).nameIs("h2") ? 1 : 0;
				headings[1] += this.survey.element(at).nameIs("h3") ? 1 : 0;
			}
			quotes += (this.survey.tags[at] == Tags.QUOTE) ? 1 : 0;
		}
		this.page.put("second headings", headings[0]);
		this.page.put("third headings", headings[1]);
		this.page.put("tags QUOTE", quotes);
	}

	private void links() {
		int calls = 0;
		int mails = 0;
		int maps = 0;
		int shares = 0;
		int authors = 0;
		for (int at = 0; at < this.survey.size; at++) {
			if (this.survey.tags[at] != Tags.ANCHOR) {
				continue;
			}
			String href = this.survey.element(at).attr("href");
			calls += href.startsWith("tel:") ? 1 : 0;
			mails += href.startsWith("mailto:") ? 1 : 0;
			if (!href.isEmpty() && href.charAt(0) != '/' && href.charAt(0) != '#') {
				shares += SHARES.stream().anyMatch(href::contains) ? 1 : 0;
				maps += href.contains("maps.") || href.contains("/maps") ? 1 : 0;
			}
			authors += href.contains("/author") || this.survey.element(at).attr("rel").equals("author") ? 1 : 0;
		}
		this.page.put("calls", calls);
		this.page.put("mails", mails);
		this.page.put("maps", maps);
		this.page.put("shares", shares);
		this.page.put("author links", authors);
	}

	private void names() {
		int[] count = new int[GROUPS.size()];
		Map<String, Integer> seen = new HashMap<>();
		for (int at = 0; at < this.survey.size; at++) {
			if (!this.survey.isElement(at) || this.survey.element(at).attributesSize() == 0) {
				continue;
			}
			String names = this.survey.element(at).attr("class");
			int groups = (names.isEmpty() || names.length() > LONGEST) ? 0
					: seen.computeIfAbsent(names, PageFurniture::groups);
			for (int group = 0; groups >> group != 0; group++) {
				count[group] += groups >> group & 1;
			}
		}
		for (int group = 0; group < count.length; group++) {
			this.page.put(GROUPS.get(group), count[group]);
		}
	}

	private static int groups(String names) {
		int groups = 0;
		for (String part : Usage.parts(names)) {
			groups |= NAMES.getOrDefault(part, 0);
		}
		return groups;
	}

	private void head(Landmarks landmarks, Metas metas) {
		int feeds = 0;
		int brief = 0;
		int languages = 0;
		int row = 0;
		for (Element link : landmarks.all(Landmarks.Name.LINK)) {
			String rel = link.attr("rel").toLowerCase(Locale.ROOT);
			String type = link.attr("type");
			feeds += type.endsWith("rss+xml") || type.endsWith("atom+xml") ? 1 : 0;
			brief += rel.equals("amphtml") ? 1 : 0;
			languages += link.hasAttr("hreflang") ? 1 : 0;
			row += rel.equals("next") || rel.equals("prev") ? 1 : 0;
		}
		this.page.put("head feeds", feeds);
		this.page.put("head amp", brief);
		this.page.put("head languages", languages);
		this.page.put("head row", row);
		this.page.put("section meta", metas.first("article:section", "article:tag", "news_keywords") != null);
		this.page.put("modified meta", metas.first("article:modified_time") != null);
		this.page.put("image meta", metas.first("og:image") != null);
		this.page.put("keywords meta", metas.first("keywords") != null);
		this.page.put("card meta", "summary_large_image".equals(metas.first("twitter:card")));
		this.page.put("preview meta", String.valueOf(metas.first("robots")).contains("max-image-preview"));
	}

}
