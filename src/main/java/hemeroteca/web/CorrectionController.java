package hemeroteca.web;

import java.util.Map;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form on which a reader corrects what was found in an article. */
@Controller
class CorrectionController {

	private final Articles articles;

	private final Archive archive;

	private final Frames frames;

	CorrectionController(Articles articles, Archive archive, Frames frames) {
		this.articles = articles;
		this.archive = archive;
		this.frames = frames;
	}

	/**
	 * Shows the form, with what the address chooses filled in: a witness that a reader
	 * believes more.
	 */
	@GetMapping("/articles/{id}/edit")
	String form(@PathVariable long id, @RequestParam Map<String, String> chosen, Model model) {
		var article = article(id);
		return show(article, CorrectionForm.of(article.facts()).with(chosen), Map.of(), model);
	}

	@PostMapping("/articles/{id}/corrections")
	String correct(@PathVariable long id, @RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable String putBack, Model model, HttpServletResponse response) {
		var article = article(id);
		var form = CorrectionForm.of(article.facts()).with(sent);
		if (putBack != null) {
			form = form.puttingBack(putBack, article.extracted());
		}
		var complaints = form.complaints();
		if (!complaints.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return show(article, form, complaints, model);
		}
		archive.correct(id, form.facts());
		return "redirect:"
				+ ((putBack != null) ? "/articles/" + id + "/edit" : Paths.article(id, form.facts().headline()));
	}

	private String show(Article article, CorrectionForm form, Map<String, String> complaints, Model model) {
		String headline = article.facts().headline();
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page",
				new EditPage(article.id(), Paths.article(article.id(), headline), headline, article.facts().language(),
						complaints.isEmpty() ? null : "Nothing was saved yet: something needs another look.",
						form.fields(article, complaints)));
		return "article-edit";
	}

	private Article article(long id) {
		return articles.findById(id).orElseThrow(() -> new Missing("article " + id));
	}

}
