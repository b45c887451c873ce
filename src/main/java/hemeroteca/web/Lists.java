package hemeroteca.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import hemeroteca.archive.ArticlePictures;
import hemeroteca.archive.ReadingTime;
import hemeroteca.search.Answer;
import hemeroteca.search.Answer.Count;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Answer.Hit;
import hemeroteca.search.Marked;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Turns what a search answers into what lists show. */
@Component
class Lists {

	private static final Map<Facet, String> TITLES = titles();

	private final ArticlePictures pictures;

	private final WebSettings settings;

	Lists(ArticlePictures pictures, WebSettings settings) {
		this.pictures = pictures;
		this.settings = settings;
	}

	private static Map<Facet, String> titles() {
		var titles = new EnumMap<Facet, String>(Facet.class);
		titles.put(Facet.OUTLET, "Outlet");
		titles.put(Facet.SECTION, "Section");
		titles.put(Facet.BYLINE, "Byline");
		titles.put(Facet.LANGUAGE, "Language");
		titles.put(Facet.TAG, "Tag");
		titles.put(Facet.YEAR, "Year");
		return titles;
	}

	/** Returns the hits as lists show them, with the pictures that the archive holds. */
	List<Entry> entries(List<Hit> hits) {
		var thumbnails = pictures.thumbnails(hits.stream().map(Hit::id).toList());
		return hits.stream().map((hit) -> entry(hit, thumbnails.get(hit.id()))).toList();
	}

	private static Entry entry(Hit hit, @Nullable String thumbnail) {
		String headline = hit.headline().text();
		return new Entry(Paths.article(hit.id(), headline), hit.outlet(), hit.section(),
				ReadingTime.minutes(hit.words()), headline, hit.standfirst().isEmpty() ? null : hit.standfirst().text(),
				hit.language(), (thumbnail != null || !hit.pictured()) ? thumbnail : Paths.picture(hit.id()));
	}

	/** Returns the hits by published day, in their order. */
	List<DayOfEntries> days(List<Hit> hits) {
		var all = entries(hits);
		var days = new ArrayList<DayOfEntries>();
		var entries = new ArrayList<Entry>();
		for (int i = 0; i < hits.size(); i++) {
			entries.add(all.get(i));
			boolean last = i + 1 == hits.size() || !same(hits.get(i).publishedOn(), hits.get(i + 1).publishedOn());
			if (last) {
				days.add(new DayOfEntries(Day.of(hits.get(i).publishedOn()), List.copyOf(entries)));
				entries.clear();
			}
		}
		return days;
	}

	private static boolean same(@Nullable LocalDate one, @Nullable LocalDate other) {
		return Objects.equals(one, other);
	}

	static List<Piece> pieces(Marked marked) {
		var pieces = new ArrayList<Piece>();
		String before = "";
		for (var piece : marked.pieces()) {
			if (piece.hit()) {
				pieces.add(new Piece(before, piece.text()));
				before = "";
			}
			else {
				before = piece.text();
			}
		}
		if (!before.isEmpty()) {
			pieces.add(new Piece(before, null));
		}
		return pieces;
	}

	/** Returns the filters beside a list. A kind with nothing to choose is left out. */
	List<Filter> filters(Answer answer, Selection selection) {
		var filters = new ArrayList<Filter>();
		for (Facet facet : TITLES.keySet()) {
			var counts = answer.counts().getOrDefault(facet, List.of());
			if (!counts.isEmpty()) {
				filters.add(filter(facet, counts, answer, selection));
			}
		}
		return filters;
	}

	private Filter filter(Facet facet, List<Count> counts, Answer answer, Selection selection) {
		var chosen = selection.filters().of(facet);
		boolean all = selection.all() == facet || counts.size() <= settings.valuesAFilter();
		var facets = new ArrayList<hemeroteca.web.Facet>();
		for (int i = 0; i < counts.size(); i++) {
			if (all || i < settings.valuesAFilter() || chosen.contains(counts.get(i).value())) {
				facets.add(facet(facet, counts.get(i), answer, selection));
			}
		}
		var more = all ? null : new Link(more(facet, counts), selection.showingAll(facet).href() + "#filters");
		return new Filter(TITLES.get(facet), facets, more);
	}

	private static hemeroteca.web.Facet facet(Facet facet, Count count, Answer answer, Selection selection) {
		boolean chosen = selection.filters().of(facet).contains(count.value());
		var found = hemeroteca.web.Facet.of(inside(facet, count.value()), count.articles(),
				selection.toggled(facet, count.value()).href(), chosen);
		return chosen ? found.holding(inner(facet, count.value(), answer, selection)) : found;
	}

	// The months of a year that is chosen, the days of a month.
	private static List<hemeroteca.web.Facet> inner(Facet facet, String value, Answer answer, Selection selection) {
		if (facet != Facet.YEAR && facet != Facet.MONTH) {
			return List.of();
		}
		var inside = (facet == Facet.YEAR) ? Facet.MONTH : Facet.DAY;
		return answer.counts()
			.getOrDefault(inside, List.of())
			.stream()
			.filter((count) -> count.value().startsWith(value + '-'))
			.map((count) -> facet(inside, count, answer, selection))
			.toList();
	}

	// A month stands under its year, a day under its month.
	private static String inside(Facet facet, String value) {
		return switch (facet) {
			case MONTH -> YearMonth.parse(value).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
			case DAY -> new Day(LocalDate.parse(value)).inYear();
			default -> label(facet, value);
		};
	}

	private static String more(Facet facet, List<Count> counts) {
		return (facet == Facet.YEAR) ? "Back to " + counts.getLast().value()
				: "All " + Wording.count(counts.size()) + " " + TITLES.get(facet).toLowerCase(Locale.ROOT) + "s";
	}

	/** Returns a value in words: languages, months and days have names. */
	static String label(Facet facet, String value) {
		return switch (facet) {
			case LANGUAGE -> Wording.language(value);
			case MONTH, DAY -> Stretch.named(value);
			default -> value;
		};
	}

	/** Returns the links to the other pages, as far as a list may be turned. */
	static @Nullable Pages pages(long total, int size, int deepest, Selection selection) {
		int last = (int) Math.max(1, (Math.min(total, deepest) + size - 1) / size);
		return Pages.of(Math.min(selection.page(), last), last, (page) -> selection.at(page).href());
	}

}
