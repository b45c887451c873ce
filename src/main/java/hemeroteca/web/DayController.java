package hemeroteca.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import hemeroteca.archive.Articles;
import hemeroteca.archive.Articles.DayCount;
import hemeroteca.search.Answer;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import hemeroteca.search.Search;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The articles of one published day, and the month around it. */
@Controller
class DayController {

	private static final int ARTICLES_A_PAGE = 60;

	private static final int MOST_OUTLETS = 12;

	private static final int OTHER_YEARS = 10;

	private final Articles articles;

	private final Search search;

	private final Lists lists;

	private final Frames frames;

	DayController(Articles articles, Search search, Lists lists, Frames frames) {
		this.articles = articles;
		this.search = search;
		this.lists = lists;
		this.frames = frames;
	}

	@GetMapping("/days")
	String latest() {
		var last = frames.extent().last();
		return "redirect:/days/" + ((last != null) ? last : frames.today());
	}

	@GetMapping("/days/{day}")
	String day(@PathVariable String day, Selection selection, Model model, HttpServletRequest request) {
		var date = date(day);
		var answer = search
			.find(new Question("", Filters.on(date), Order.NEWEST, selection.page() - 1, ARTICLES_A_PAGE));
		model.addAttribute("frame", frames.at(Place.DAYS));
		model.addAttribute("page", page(date, answer, selection));
		RenderedPages.sameForAll(request);
		return "day";
	}

	private static LocalDate date(String day) {
		try {
			return Day.read(day);
		}
		catch (DateTimeParseException noDay) {
			throw new Missing("day " + day);
		}
	}

	private DayPage page(LocalDate date, Answer answer, Selection selection) {
		return DayPage.of(new Day(date), lists.entries(answer.hits()), answer.total(), link(articles.dayBefore(date)),
				link(articles.dayAfter(date)), calendar(date), outlets(answer), otherYears(date),
				Lists.pages(answer.total(), ARTICLES_A_PAGE, Integer.MAX_VALUE, selection));
	}

	private Calendar calendar(LocalDate date) {
		var month = YearMonth.from(date);
		var counts = new TreeMap<LocalDate, Long>();
		for (DayCount count : articles.countByDay(month.atDay(1), month.atEndOfMonth())) {
			counts.put(count.day(), count.articles());
		}
		return Calendar.of(date, counts, link(articles.dayBefore(month.atDay(1))),
				link(articles.dayAfter(month.atEndOfMonth())));
	}

	private static @Nullable Link link(@Nullable LocalDate date) {
		return (date != null) ? new Link(new Day(date).whole(), new Day(date).path()) : null;
	}

	private static List<hemeroteca.web.Facet> outlets(Answer answer) {
		return answer.counts()
			.getOrDefault(Facet.OUTLET, List.of())
			.stream()
			.limit(MOST_OUTLETS)
			.map((count) -> hemeroteca.web.Facet.of(count.value(), count.articles(),
					Selection.list(Facet.OUTLET, count.value()), false))
			.toList();
	}

	private List<hemeroteca.web.Facet> otherYears(LocalDate date) {
		var years = new ArrayList<hemeroteca.web.Facet>();
		var days = new ArrayList<LocalDate>();
		for (int year = date.getYear() - OTHER_YEARS; year <= date.getYear() + OTHER_YEARS; year++) {
			if (year != date.getYear()) {
				days.add(date.withYear(year));
			}
		}
		for (DayCount count : articles.countOn(days)) {
			years.add(hemeroteca.web.Facet.of(String.valueOf(count.day().getYear()), count.articles(),
					new Day(count.day()).path(), false));
		}
		return years;
	}

}
