package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import hemeroteca.archive.SilentEdit;
import hemeroteca.archive.Telling;
import hemeroteca.compare.Difference;
import hemeroteca.compare.Difference.Name;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Any two articles compared; and the texts that were changed without saying so. */
@Controller
class CompareController {

	private final Articles articles;

	private final Archive archive;

	private final Frames frames;

	private final WebSettings settings;

	CompareController(Articles articles, Archive archive, Frames frames, WebSettings settings) {
		this.articles = articles;
		this.archive = archive;
		this.frames = frames;
		this.settings = settings;
	}

	@GetMapping("/compare/{first}/{second}")
	String compare(@PathVariable long first, @PathVariable long second,
			@RequestParam(defaultValue = "beside") String view, Model model) {
		var one = article(first);
		var other = article(second);
		var difference = Difference.of(Telling.text(one), Telling.text(other));
		boolean beside = !view.equals("inline");
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page",
				new ComparePage("Two articles compared", null, said(difference) + " " + first(one, other), side(one),
						side(other), views("/compare/%d/%d".formatted(first, second), beside), beside,
						Compared.parts(difference, settings.comparedBlocks()),
						Compared.more(difference, settings.comparedBlocks())));
		return "compare";
	}

	static List<ComparePage.View> views(String at, boolean beside) {
		return List.of(new ComparePage.View("Side by side", at, beside),
				new ComparePage.View("In one text", at + "?view=inline", !beside));
	}

	private static String said(Difference difference) {
		var body = difference.part(Name.BODY);
		if (!body.changed()) {
			return "The texts are the same.";
		}
		return "%s of the words are in both texts: %s."
			.formatted((body.share() < 1) ? Wording.share(1 - body.share()) : "None", VersionLine.amounts(body));
	}

	private static String first(Article one, Article other) {
		var printing = Printing.of(one);
		return Printing.first(List.of(printing, Printing.of(other)))
			.map((first) -> name((first == printing) ? one : other) + " was first.")
			.orElse("Neither is known to be the first.");
	}

	private static String name(Article article) {
		String outlet = article.facts().outlet();
		return (outlet != null) ? outlet : "“" + article.facts().headline() + "”";
	}

	private ComparePage.Side side(Article article) {
		var facts = article.facts();
		var note = new ArrayList<String>();
		var day = Day.of(facts.publishedOn());
		note.add((article.publishedAt() != null) ? Wording.moment(article.publishedAt(), frames.zone())
				: (day != null) ? day.whole() : "day unknown");
		note.add(Wording.count(article.words(), "word", "words"));
		article.trashedAt().ifPresent((moment) -> note.add("in the trash"));
		return new ComparePage.Side((facts.outlet() != null) ? facts.outlet() : "Outlet unknown",
				Paths.article(article.id(), facts.headline()), facts.headline(), String.join(", ", note),
				facts.language());
	}

	private Article article(long id) {
		return articles.findById(id).orElseThrow(() -> new Missing("article " + id));
	}

	@GetMapping("/edits")
	String edits(Selection selection, Model model) {
		int page = Math.min(selection.page() - 1, Integer.MAX_VALUE / settings.articlesAPage());
		var slice = archive.silentEdits(PageRequest.of(page, settings.articlesAPage()));
		int last = selection.page() + (slice.hasNext() ? 1 : 0);
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", new EditsPage(slice.stream().map(this::line).toList(),
				Pages.of(selection.page(), last, (number) -> selection.at(number).href())));
		return "edits";
	}

	private EditsPage.Line line(SilentEdit edit) {
		return new EditsPage.Line("/articles/%d/versions".formatted(edit.article()), edit.headline(), edit.language(),
				edit.outlet(), Day.of(edit.publishedOn()), Wording.moment(edit.capturedAt(), frames.zone()));
	}

}
