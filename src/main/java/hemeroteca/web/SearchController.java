package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;

import hemeroteca.archive.ReadingTime;
import hemeroteca.search.Answer;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question.Order;
import hemeroteca.search.Search;
import hemeroteca.search.SearchSettings;
import hemeroteca.search.Words;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The page of a search. */
@Controller
class SearchController {

	private final Search search;

	private final Lists lists;

	private final Frames frames;

	private final WebSettings settings;

	private final SearchSettings limits;

	SearchController(Search search, Lists lists, Frames frames, WebSettings settings, SearchSettings limits) {
		this.search = search;
		this.lists = lists;
		this.frames = frames;
		this.settings = settings;
		this.limits = limits;
	}

	@GetMapping("/search")
	String search(Selection selection, Model model, HttpServletRequest request) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE).asking(selection.words()));
		model.addAttribute("page", selection.words().isEmpty() ? nothingAsked(selection) : page(selection));
		RenderedPages.sameForAll(request);
		return "search";
	}

	private static SearchPage nothingAsked(Selection selection) {
		return new SearchPage("", "", null, List.of(), "", null, List.of(), List.of(), List.of(), null, List.of());
	}

	private SearchPage page(Selection selection) {
		long begin = System.nanoTime();
		var answer = search.find(selection.question(settings.articlesAPage()));
		String took = (System.nanoTime() - begin) / 1_000_000 + " ms";
		return new SearchPage(selection.words(), Wording.count(answer.total(), "article", "articles"),
				complaint(selection, answer), terms(selection), range(selection, answer), took, orders(selection),
				answer.hits().stream().map((hit) -> hit(hit, selection)).toList(), lists.filters(answer, selection),
				Lists.pages(answer.total(), settings.articlesAPage(), limits.deepest(), selection),
				(answer.total() == 0) ? suggestions(selection) : List.of());
	}

	private Hit hit(Answer.Hit hit, Selection selection) {
		String path = Paths.article(hit.id(), hit.headline().text()) + "?q="
				+ UriUtils.encodeQueryParam(selection.words(), UTF_8).replace("&", "%26").replace("+", "%2B");
		return new Hit(path, Day.of(hit.publishedOn()), hit.outlet(), hit.section(), ReadingTime.minutes(hit.words()),
				Lists.pieces(hit.headline()), Lists.pieces(hit.snippet()), hit.language());
	}

	private String complaint(Selection selection, Answer answer) {
		long deepest = limits.deepest();
		if (answer.hits().isEmpty() && answer.total() > 0) {
			return (answer.total() > deepest && (long) (selection.page() - 1) * settings.articlesAPage() >= deepest)
					? "A search can be turned to its first %s articles; narrow it to see others.".formatted(
							Wording.count(deepest))
					: "There is no page %d of this search.".formatted(selection.page());
		}
		return Words.complaint(selection.words(), limits.mostWords());
	}

	// Only the words that are read: each leads to a search with all the others.
	private List<Term> terms(Selection selection) {
		var terms = new ArrayList<Term>();
		var parts = Words.parts(selection.words()).stream().limit(limits.mostWords()).toList();
		for (int i = 0; i < parts.size(); i++) {
			var others = new ArrayList<>(parts.stream().map(Words.Part::typed).toList());
			others.remove(i);
			var part = parts.get(i);
			terms.add(new Term(meaning(part), part.words(), selection.asking(String.join(" ", others)).href()));
		}
		for (Facet facet : Facet.values()) {
			selection.filters()
				.of(facet)
				.forEach((value) -> terms.add(new Term((facet == Facet.LANGUAGE) ? "in" : "only",
						Lists.label(facet, value.toString()), selection.toggled(facet, value.toString()).href())));
		}
		return terms;
	}

	private static String meaning(Words.Part part) {
		String meaning = part.without() ? "without" : null;
		if (part.prefix()) {
			return (meaning != null) ? "without words that begin with" : "begins with";
		}
		return part.phrase() ? ((meaning != null) ? "without the phrase" : "the phrase") : meaning;
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

	// What a person would try next: each word alone, and all articles that the filters
	// hide.
	private static List<Link> suggestions(Selection selection) {
		var links = new ArrayList<Link>();
		if (selection.filtered()) {
			links.add(new Link("without the filters", selection.withoutFilters().href()));
		}
		var parts = Words.parts(selection.words());
		if (parts.size() > 1) {
			parts.stream()
				.filter((part) -> !part.without())
				.limit(5)
				.forEach((part) -> links.add(new Link(part.typed(), selection.asking(part.typed()).href())));
		}
		else if (parts.size() == 1 && !parts.getFirst().phrase() && !parts.getFirst().prefix()
				&& parts.getFirst().words().length() > 4) {
			String begin = parts.getFirst().words();
			String shorter = begin.substring(0, begin.length() - 2) + "*";
			links.add(new Link(shorter, selection.asking(shorter).href()));
		}
		return links;
	}

}
