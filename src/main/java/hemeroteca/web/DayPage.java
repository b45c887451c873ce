package hemeroteca.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The articles of one day, set like the front page of a newspaper.
 *
 * @param found "39 articles"
 * @param earlier the newest day with articles before this one, and later the oldest after
 * it
 * @param lead the article set large; null on a day without articles
 * @param second a few that stand beside it
 * @param sections all others, by section
 * @param outlets who published that day; each leads to the list of its articles
 * @param otherYears the same day in other years
 */
record DayPage(Day day, String found, @Nullable Link earlier, @Nullable Link later, @Nullable Entry lead,
		List<Entry> second, List<Section> sections, Calendar calendar, List<Facet> outlets, List<Facet> otherYears,
		@Nullable Pages pages) {

	/**
	 * How many articles stand beside the lead: about as tall as the lead with its
	 * picture.
	 */
	private static final int BESIDE = 3;

	/** The articles of one section. */
	record Section(String title, List<Entry> entries) {
	}

	/**
	 * Returns the page with the articles laid out: the first that has a picture and a
	 * standfirst leads.
	 * @param total how many articles the day has, where not all are shown
	 */
	static DayPage of(Day day, List<Entry> entries, long total, @Nullable Link earlier, @Nullable Link later,
			Calendar calendar, List<Facet> outlets, List<Facet> otherYears, @Nullable Pages pages) {
		var rest = new ArrayList<>(entries);
		var lead = lead(rest);
		rest.remove(lead);
		var second = List.copyOf(rest.subList(0, Math.min(BESIDE, rest.size())));
		var found = Wording.count(total, "article", "articles");
		return new DayPage(day, found, earlier, later, lead, second, sections(rest.subList(second.size(), rest.size())),
				calendar, outlets, otherYears, pages);
	}

	private static @Nullable Entry lead(List<Entry> entries) {
		for (var entry : entries) {
			if (entry.picture() != null && entry.standfirst() != null) {
				return entry;
			}
		}
		return entries.isEmpty() ? null : entries.get(0);
	}

	private static List<Section> sections(List<Entry> entries) {
		var sections = new LinkedHashMap<String, List<Entry>>();
		for (var entry : entries) {
			var title = (entry.section() != null) ? entry.section() : "Elsewhere";
			sections.computeIfAbsent(title, (it) -> new ArrayList<>()).add(entry);
		}
		return sections.entrySet().stream().map((it) -> new Section(it.getKey(), it.getValue())).toList();
	}

}
