package hemeroteca.web;

import java.util.List;
import java.util.stream.Collectors;

import hemeroteca.archive.Articles;
import hemeroteca.intake.Again;
import hemeroteca.intake.Again.Change;
import hemeroteca.intake.Again.Run;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Extracting again: what it would change is seen first, and applied then. */
@Controller
class AgainController {

	private final Again again;

	private final Articles articles;

	private final Frames frames;

	private final WebSettings settings;

	AgainController(Again again, Articles articles, Frames frames, WebSettings settings) {
		this.again = again;
		this.articles = articles;
		this.frames = frames;
		this.settings = settings;
	}

	@GetMapping("/again")
	String runs(Model model) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page",
				new AgainPage(again.latest(settings.readingsAPage())
					.stream()
					.map((run) -> new AgainPage.Line("/again/" + run.id(), what(run), state(run),
							Wording.moment(run.askedAt(), frames.zone()), running(run)))
					.toList()));
		return "again";
	}

	@PostMapping("/again")
	String look(@RequestParam(required = false) @Nullable Long article) {
		if (article != null && articles.findById(article).isEmpty()) {
			throw new Missing("article " + article);
		}
		return "redirect:/again/" + again.look(article);
	}

	@GetMapping("/again/{id}")
	String run(@PathVariable long id, Selection selection, Model model) {
		var run = again.run(id).orElseThrow(() -> new Missing("run " + id));
		int size = settings.articlesAPage();
		int last = (int) Math.max(1, (run.changes() + size - 1) / size);
		int page = Math.min(selection.page(), last);
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page",
				new RereadingPage(id, what(run), state(run), run.state().equals("reported") && run.changes() > 0,
						running(run), again.changes(id, page - 1, size).stream().map(AgainController::line).toList(),
						Pages.of(page, last, (number) -> "/again/%d?page=%d".formatted(id, number))));
		return "rereading";
	}

	@PostMapping("/again/{id}/apply")
	String apply(@PathVariable long id) {
		again.run(id).orElseThrow(() -> new Missing("run " + id));
		again.apply(id);
		return "redirect:/again/" + id;
	}

	private static RereadingPage.Line line(Change change) {
		String facts = change.facts().stream().map(AgainController::fact).collect(Collectors.joining(", "));
		return new RereadingPage.Line(Paths.article(change.article(), change.headline()), change.headline(),
				change.language(), facts.isEmpty() ? null : facts,
				(change.share() > 0) ? Wording.share(change.share()) + " of the words" : null);
	}

	private static String fact(String name) {
		return switch (name) {
			case "authors" -> "byline";
			case "publishedOn" -> "published day";
			default -> name;
		};
	}

	private static String what(Run run) {
		return (run.article() != null) ? "Article " + run.article() : "All articles";
	}

	private static String state(Run run) {
		String read = Wording.count(run.lookedAt(), "article read", "articles read");
		return switch (run.state()) {
			case "reading" -> "%s so far, %s would change".formatted(read, Wording.count(run.changes()));
			case "reported" -> "%s, %s would change".formatted(read, Wording.count(run.changes()));
			case "applying" -> "%s are being changed".formatted(Wording.count(run.changes()));
			default -> "%s, %s changed".formatted(read, Wording.count(run.changes()));
		};
	}

	private static boolean running(Run run) {
		return List.of("reading", "applying").contains(run.state());
	}

}
