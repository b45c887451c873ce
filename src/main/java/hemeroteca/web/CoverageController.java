package hemeroteca.web;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

import hemeroteca.query.Reading;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Coverage;
import hemeroteca.search.Search;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How much of what was printed is about something, by outlet and month. */
@Controller
class CoverageController {

	private final Search search;

	private final Frames frames;

	private final WebSettings settings;

	CoverageController(Search search, Frames frames, WebSettings settings) {
		this.search = search;
		this.frames = frames;
		this.settings = settings;
	}

	@GetMapping("/coverage")
	String coverage(Selection selection, Model model, HttpServletRequest request) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE).asking(selection.words()));
		model.addAttribute("page",
				page(selection, search.read(selection.words()), search.coverage(selection.question(1))));
		RenderedPages.sameForAll(request);
		return "coverage";
	}

	private CoveragePage page(Selection selection, Reading reading, Coverage coverage) {
		var linked = selection.linked(reading);
		var articles = linked.on("/search");
		var scale = scale(coverage.all().values());
		var whole = new Shares(scale);
		var rows = new ArrayList<Outlet>();
		coverage.all().forEach((outlet, all) -> {
			var matching = coverage.matching().getOrDefault(outlet, new TreeMap<>());
			whole.add(matching, all);
			if (!matching.isEmpty()) {
				var shares = new Shares(scale);
				shares.add(matching, all);
				rows.add(new Outlet(outlet, shares));
			}
		});
		rows.sort(Comparator.comparingLong((Outlet row) -> -row.shares.matched()).thenComparing(Outlet::name));
		int shown = Math.min(rows.size(), settings.outletsOfCoverage());
		return new CoveragePage(selection.words(), Wording.count(whole.matched(), "article", "articles"),
				reading.complaints(), Terms.of(linked, reading),
				(whole.matched() > 0) ? row("All outlets", null, whole) : null,
				rows.subList(0, shown).stream().map((row) -> row.shown(articles)).toList(), others(rows.size() - shown),
				scale.unitName(), scale.stretch(0).words(), scale.stretch(scale.steps() - 1).words(),
				whole.steps(articles), linked.on("/coverage.csv").href(), articles.href(),
				reading.wanted().isEmpty() ? null : linked.on("/concordance").href());
	}

	private record Outlet(String name, Shares shares) {

		CoveragePage.Row shown(Selection articles) {
			return row(name, articles.choosing(Facet.OUTLET, name).href(), shares);
		}

	}

	static CoveragePage.Row row(String name, @Nullable String href, Shares shares) {
		return new CoveragePage.Row(name, href, Wording.count(shares.matched()), Wording.count(shares.counted()),
				Wording.share(shares.total()), shares.path(), shares.peak());
	}

	private static @Nullable String others(int number) {
		return (number > 0)
				? "And %s, which stand in the table to download.".formatted(Wording.count(number, "outlet", "outlets"))
				: null;
	}

	private static Scale scale(Collection<NavigableMap<YearMonth, Long>> outlets) {
		var months = outlets.stream()
			.filter((counts) -> !counts.isEmpty())
			.flatMap((counts) -> List.of(counts.firstKey(), counts.lastKey()).stream())
			.sorted()
			.toList();
		return months.isEmpty() ? Scale.of(YearMonth.of(1, 1), YearMonth.of(1, 1))
				: Scale.of(months.getFirst(), months.getLast());
	}

	@GetMapping("/coverage.csv")
	void csv(Selection selection, HttpServletResponse response) throws IOException {
		var coverage = search.coverage(selection.question(1));
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"coverage.csv\"");
		var csv = new Csv(response.getWriter());
		csv.row("outlet", "month", "matching", "all", "share");
		coverage.all()
			.forEach((outlet,
					months) -> months.forEach((month, all) -> csv.row(outlet, month.toString(),
							String.valueOf(coverage.matching(outlet, month)), all.toString(),
							share(coverage.matching(outlet, month), all))));
	}

	private static String share(long matching, long all) {
		return String.format(Locale.ROOT, "%.6f", (double) matching / all);
	}

}
