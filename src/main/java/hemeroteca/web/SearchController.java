package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;

import hemeroteca.query.Reading;
import hemeroteca.search.Answer;
import hemeroteca.search.Question.Order;
import hemeroteca.search.Search;
import hemeroteca.search.SearchSettings;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of a search. */
@Controller
class SearchController {

	private final Search search;

	private final Advice advice;

	private final Lists lists;

	private final Folding folding;

	private final Frames frames;

	private final WebSettings settings;

	private final SearchSettings limits;

	SearchController(Search search, Advice advice, Lists lists, Folding folding, Frames frames, WebSettings settings,
			SearchSettings limits) {
		this.search = search;
		this.advice = advice;
		this.lists = lists;
		this.folding = folding;
		this.frames = frames;
		this.settings = settings;
		this.limits = limits;
	}

	@GetMapping("/search")
	String search(Selection selection, Model model, HttpServletRequest request) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE).asking(selection.words()));
		boolean asked = !selection.words().isEmpty() || selection.filtered();
		model.addAttribute("page", asked ? page(selection) : nothingAsked());
		RenderedPages.sameForAll(request);
		return "search";
	}

	private static SearchPage nothingAsked() {
		return new SearchPage("", null, List.of(), List.of(), List.of(), null, "", null, List.of(), List.of(),
				List.of(), null, List.of(), "", null);
	}

	private SearchPage page(Selection selection) {
		long begin = System.nanoTime();
		var reading = search.read(selection.words());
		var answer = search.find(selection.question(settings.articlesAPage()));
		String took = (System.nanoTime() - begin) / 1_000_000 + " ms";
		var linked = selection.linked(reading);
		return new SearchPage(selection.words(), Wording.count(answer.total(), "article", "articles"),
				complaints(selection, reading, answer), Terms.of(linked, reading),
				advice.meant(linked, reading, answer.total()), Bars.of(answer.timeline(), linked),
				range(selection, answer), took, orders(linked), folding.hits(answer.hits(), linked.words()),
				lists.filters(answer, linked),
				Lists.pages(answer.total(), settings.articlesAPage(), limits.deepest(), linked),
				(answer.total() == 0) ? advice.instead(linked, reading) : List.of(), linked.on("/coverage").href(),
				reading.wanted().isEmpty() ? null : linked.on("/concordance").href());
	}

	private List<String> complaints(Selection selection, Reading reading, Answer answer) {
		var complaints = new ArrayList<>(reading.complaints());
		if (answer.hits().isEmpty() && answer.total() > 0) {
			complaints.add(beyond(selection, answer));
		}
		return complaints;
	}

	private String beyond(Selection selection, Answer answer) {
		long deepest = limits.deepest();
		return (answer.total() > deepest && (long) (selection.page() - 1) * settings.articlesAPage() >= deepest)
				? "A search can be turned to its first %s articles; narrow it to see others.".formatted(
						Wording.count(deepest))
				: "There is no page %d of this search.".formatted(selection.page());
	}

	private String range(Selection selection, Answer answer) {
		long from = (long) (selection.page() - 1) * settings.articlesAPage();
		return "%s to %s of %s".formatted(Wording.count(from + 1), Wording.count(from + answer.hits().size()),
				Wording.count(answer.total()));
	}

	private static List<Tab> orders(Selection selection) {
		return List.of(order("Best match", Order.BEST, selection), order("Newest", Order.NEWEST, selection),
				order("Oldest", Order.OLDEST, selection));
	}

	private static Tab order(String label, Order order, Selection selection) {
		return new Tab(label, selection.in(order).href(), selection.order() == order);
	}

}
