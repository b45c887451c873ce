package hemeroteca.web;

import hemeroteca.search.Question.Order;
import hemeroteca.search.Search;
import hemeroteca.search.SearchSettings;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: the newest articles by published day, or how to begin. */
@Controller
class FrontController {

	private final Search search;

	private final Lists lists;

	private final Frames frames;

	private final Wayin wayin;

	private final WebSettings settings;

	private final SearchSettings limits;

	FrontController(Search search, Lists lists, Frames frames, Wayin wayin, WebSettings settings,
			SearchSettings limits) {
		this.search = search;
		this.lists = lists;
		this.frames = frames;
		this.wayin = wayin;
		this.settings = settings;
		this.limits = limits;
	}

	@GetMapping("/")
	String front(Selection asked, Model model, HttpServletRequest request) {
		model.addAttribute("frame", frames.at(Place.NEWEST));
		if (frames.empty()) {
			model.addAttribute("page", wayin.page(1));
			return "empty";
		}
		var selection = asked.asking("").in(Order.NEWEST).at(asked.page());
		model.addAttribute("page", page(selection));
		RenderedPages.sameForAll(request);
		return "articles";
	}

	private ListPage page(Selection selection) {
		var answer = search.find(selection.question(settings.articlesAPage()));
		var shown = new Selection(selection.path(), "", selection.filters(), Order.BEST, selection.page(),
				selection.all());
		String found = selection.filtered() ? Wording.count(answer.total(), "article", "articles") : null;
		return new ListPage(title(selection), found, shown.withoutFilters().href(), selection.page() == 1,
				lists.days(answer.hits()), lists.filters(answer, shown),
				Lists.pages(answer.total(), settings.articlesAPage(), limits.deepest(), shown));
	}

	private static String title(Selection selection) {
		var filters = Terms.filters(selection).stream().map(Term::words).toList();
		return filters.isEmpty() ? "Newest articles" : String.join(", ", filters);
	}

}
