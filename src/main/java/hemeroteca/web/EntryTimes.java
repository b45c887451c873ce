package hemeroteca.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import hemeroteca.extract.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes the time of each entry of a live blog over it. A body that does not hold the
 * entries, or in other words than they have, stays as it is.
 */
final class EntryTimes {

	private static final String BLOCKS = "p, h2, h3, h4, li";

	/** A line that has the time already: "11:48 GMT". */
	private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.h]\\d{2}");

	private static final int LONGEST_CLOCK = 40;

	private EntryTimes() {
	}

	static String over(String html, List<Entry> entries, ZoneId zone) {
		var timed = entries.stream().filter((entry) -> entry.time() != null).toList();
		if (timed.isEmpty()) {
			return html;
		}
		var body = Jsoup.parseBodyFragment(html).body();
		body.ownerDocument().outputSettings().prettyPrint(false);
		var places = places(body, timed);
		if (2 * places.size() < timed.size()) {
			return html;
		}
		places.forEach((place, time) -> {
			if (!hasClock(place) && !hasClock(place.previousElementSibling())) {
				place.before(new Element("p").addClass("clock")
					.appendChild(
							new Element("time").attr("datetime", time.toString()).text(Wording.moment(time, zone))));
			}
		});
		return body.html();
	}

	/** Returns where entries begin: at their headline, or else at their first words. */
	private static Map<Element, Instant> places(Element body, List<Entry> entries) {
		var beginnings = new HashMap<String, Entry>();
		for (Entry entry : entries) {
			var first = Jsoup.parseBodyFragment(entry.html()).selectFirst("p");
			beginnings.putIfAbsent((first != null) ? first.text() : "", entry);
			beginnings.putIfAbsent((entry.headline() != null) ? entry.headline() : "", entry);
		}
		beginnings.remove("");
		var places = new LinkedHashMap<Element, Instant>();
		for (Element block : body.select(BLOCKS)) {
			var entry = beginnings.get(block.text());
			if (entry != null && entry.time() != null) {
				places.putIfAbsent(outermost(block, body), entry.time());
				beginnings.values().removeIf((other) -> other == entry);
			}
		}
		return places;
	}

	private static Element outermost(Element block, Element body) {
		Element at = block;
		for (Element up = at.parent(); up != null && up != body; up = up.parent()) {
			at = up;
		}
		return at;
	}

	private static boolean hasClock(@Nullable Element line) {
		return line != null && line.text().length() <= LONGEST_CLOCK && CLOCK.matcher(line.text()).find();
	}

}
