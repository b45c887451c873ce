package hemeroteca.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import hemeroteca.search.Concordance;
import hemeroteca.search.Concordance.Order;
import hemeroteca.search.Search;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keyword in context: how words are used, place by place. */
@Controller
class ConcordanceController {

	private final Search search;

	private final Frames frames;

	private final WebSettings settings;

	ConcordanceController(Search search, Frames frames, WebSettings settings) {
		this.search = search;
		this.frames = frames;
		this.settings = settings;
	}

	@GetMapping("/concordance")
	String concordance(Selection selection, @RequestParam(defaultValue = "") String sort, Model model,
			HttpServletRequest request) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE).asking(selection.words()));
		model.addAttribute("page", page(selection, order(sort)));
		RenderedPages.sameForAll(request);
		return "concordance";
	}

	private static Order order(String sort) {
		return Arrays.stream(Order.values()).filter((order) -> name(order).equals(sort)).findFirst().orElse(Order.LEFT);
	}

	private static String name(Order order) {
		return order.name().toLowerCase(Locale.ROOT);
	}

	private ConcordancePage page(Selection selection, Order order) {
		var reading = search.read(selection.words());
		var concordance = search.concordance(selection.question(1), order);
		int size = settings.linesAPage();
		int last = Math.max(1, (concordance.lines().size() + size - 1) / size);
		int page = Math.min(selection.page(), last);
		var linked = selection.linked(reading);
		var lines = concordance.lines().subList((page - 1) * size, Math.min(page * size, concordance.lines().size()));
		return new ConcordancePage(selection.words(), Wording.count(concordance.lines().size(), "place", "places"),
				extent(concordance), reading.complaints(), Terms.of(linked, reading), sorts(linked, order),
				lines.stream().map((line) -> line(line, linked.words())).toList(),
				Pages.of(page, last, (number) -> linked.at(number).href("sort", name(order))),
				linked.on("/search").href(), linked.on("/coverage").href());
	}

	private static String extent(Concordance concordance) {
		String articles = Wording.count(concordance.articles(), "article", "articles");
		return (concordance.read() < concordance.articles())
				? "in the newest %s of %s that match".formatted(Wording.count(concordance.read()), articles)
				: "in %s that match".formatted(articles).replace("1 article that match", "1 article that matches");
	}

	private static List<Tab> sorts(Selection selection, Order chosen) {
		return List.of(sort("By the word before", Order.LEFT, chosen, selection),
				sort("By the word after", Order.RIGHT, chosen, selection),
				sort("Newest first", Order.PLACE, chosen, selection));
	}

	private static Tab sort(String label, Order order, Order chosen, Selection selection) {
		return new Tab(label, selection.at(1).href("sort", name(order)), order == chosen);
	}

	private static ConcordancePage.Line line(Concordance.Line line, String words) {
		return new ConcordancePage.Line(line.left(), line.hit(), line.right(),
				Paths.article(line.article(), line.headline(), words) + "#hit-" + line.number(), line.headline(),
				line.outlet(), Day.of(line.publishedOn()), line.language());
	}

}
