package hemeroteca.web;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trash: what was thrown away can be taken out again. */
@Controller
class TrashController {

	private final Articles articles;

	private final Archive archive;

	private final Frames frames;

	private final WebSettings settings;

	TrashController(Articles articles, Archive archive, Frames frames, WebSettings settings) {
		this.articles = articles;
		this.archive = archive;
		this.frames = frames;
		this.settings = settings;
	}

	@GetMapping("/trash")
	String trash(Selection selection, Model model) {
		int page = Math.min(selection.page() - 1, Integer.MAX_VALUE / settings.articlesAPage());
		var slice = articles.findByTrashedAtNotNullOrderByTrashedAtDesc(PageRequest.of(page, settings.articlesAPage()));
		int last = selection.page() + (slice.hasNext() ? 1 : 0);
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", new TrashPage(slice.stream().map(this::line).toList(),
				Pages.of(selection.page(), last, (number) -> selection.at(number).href())));
		return "trash";
	}

	private TrashPage.Line line(Article article) {
		var facts = article.facts();
		return new TrashPage.Line(article.id(), facts.headline(), facts.language(), facts.outlet(),
				Day.of(facts.publishedOn()),
				"thrown away on " + Wording.moment(article.trashedAt().orElseThrow(), frames.zone()));
	}

	@PostMapping("/articles/{id}/trash")
	String discard(@PathVariable long id) {
		if (!archive.discard(id)) {
			throw new Missing("article " + id);
		}
		return "redirect:/trash";
	}

	@PostMapping("/trash/restore")
	String restore(@RequestParam long article) {
		if (!archive.restore(article)) {
			throw new Missing("article " + article);
		}
		return "redirect:/articles/" + article;
	}

}
