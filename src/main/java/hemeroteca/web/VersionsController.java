package hemeroteca.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import hemeroteca.archive.Archive;
import hemeroteca.archive.ArticlePictures;
import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import hemeroteca.archive.History;
import hemeroteca.archive.Telling;
import hemeroteca.compare.Difference;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of an article: what changed, when; each to read, and any two compared. */
@Controller
class VersionsController {

	private final Articles articles;

	private final Archive archive;

	private final ArticlePictures pictures;

	private final Frames frames;

	private final WebSettings settings;

	VersionsController(Articles articles, Archive archive, ArticlePictures pictures, Frames frames,
			WebSettings settings) {
		this.articles = articles;
		this.archive = archive;
		this.pictures = pictures;
		this.frames = frames;
		this.settings = settings;
	}

	@GetMapping("/articles/{id}/versions")
	String versions(@PathVariable long id, Selection selection, Model model) {
		var article = article(id);
		var history = archive.history(id);
		var steps = history.steps();
		int size = settings.versionsAPage();
		int last = Math.max(1, (steps.size() + size - 1) / size);
		int page = Math.min(selection.page(), last);
		int to = steps.size() - (page - 1) * size;
		var lines = IntStream.range(Math.max(0, to - size), to)
			.mapToObj((place) -> line(article, steps, place))
			.toList()
			.reversed();
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page",
				new VersionsPage(id, path(article), article.facts().headline(), article.facts().language(),
						warned(article, intro(history)), lines, unread(history),
						Pages.of(page, last, (number) -> "/articles/%d/versions?page=%d".formatted(id, number))));
		return "versions";
	}

	private VersionLine line(Article article, List<History.Step> steps, int place) {
		var step = steps.get(place);
		String compare = (place > 0)
				? "/articles/%d/versions/%d/%d".formatted(article.id(), steps.get(place - 1).version(), step.version())
				: null;
		var captures = step.captures();
		String more = (captures.size() > 1) ? "%s, the last on %s".formatted(
				Wording.count(captures.size(), "capture", "captures"), moment(captures.getLast().capturedAt())) : null;
		return new VersionLine("Version " + step.version(),
				"/articles/%d/versions/%d".formatted(article.id(), step.version()),
				moment(captures.getFirst().capturedAt()), more,
				(place > 0)
						? VersionLine.changes(difference(article.id(), steps.get(place - 1).version(), step.version()))
						: null,
				compare, step.silent(), place == steps.size() - 1);
	}

	private static String warned(Article article, String said) {
		String trashed = TrashPage.notice(article);
		return (trashed != null) ? trashed + " " + said : said;
	}

	private static String intro(History history) {
		if (history.versions() < 2) {
			return "All captures of this article say the same.";
		}
		return "The captures of this article say " + Wording.count(history.versions())
				+ " different things. The version that was saved last is the one that is shown.";
	}

	private static @Nullable String unread(History history) {
		return (history.unread() > 0) ? Wording.count(history.unread(), "capture", "captures")
				+ " came in before versions were kept: extract again to know what was said then." : null;
	}

	@GetMapping("/articles/{id}/versions/{number}")
	String version(@PathVariable long id, @PathVariable int number, Model model) {
		var article = article(id);
		var telling = telling(id, number);
		var facts = telling.facts();
		String versions = "/articles/%d/versions".formatted(id);
		String notice = "This is version %d, %s%s.".formatted(number, saved(id, number),
				telling.shown() ? ", which the article shows" : "; the article has another one now");
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", new VersionPage(id, path(article), warned(article, notice), versions,
				telling.shown() ? null : "%s/%d/%d".formatted(versions, number, article.shown()), facts.headline(),
				facts.standfirst(), facts.outlet(), Wording.names(facts.authors()), Day.of(facts.publishedOn()),
				facts.language(), new PicturesShown(pictures.of(id)).in(telling.extraction().html())));
		return "version";
	}

	private String saved(long article, int number) {
		return archive.captures(article)
			.reversed()
			.stream()
			.filter((capture) -> capture.version().filter((version) -> version == number).isPresent())
			.findFirst()
			.map((capture) -> "saved on " + moment(capture.capturedAt()))
			.orElse("saved once");
	}

	@GetMapping("/articles/{id}/versions/{before}/{after}")
	String compare(@PathVariable long id, @PathVariable int before, @PathVariable int after,
			@RequestParam(defaultValue = "beside") String view, Model model) {
		var article = article(id);
		var difference = difference(id, before, after);
		boolean silent = archive.history(id).isSilent(before, after);
		String at = "/articles/%d/versions/%d/%d".formatted(id, before, after);
		boolean beside = !view.equals("inline");
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", new ComparePage("What changed",
				silent ? "The text was changed without saying so: the modified date of the page stayed as it was."
						: null,
				warned(article, VersionLine.changes(difference) + "."), side(article, before), side(article, after),
				CompareController.views(at, beside), beside, Compared.parts(difference, settings.comparedBlocks()),
				Compared.more(difference, settings.comparedBlocks())));
		return "compare";
	}

	private ComparePage.Side side(Article article, int number) {
		return new ComparePage.Side("Version " + number, "/articles/%d/versions/%d".formatted(article.id(), number),
				null, saved(article.id(), number), telling(article.id(), number).facts().language());
	}

	private Difference difference(long article, int before, int after) {
		return Difference.of(telling(article, before).text(), telling(article, after).text());
	}

	private Telling telling(long article, int number) {
		return archive.version(article, number)
			.orElseThrow(() -> new Missing("version %d of article %d".formatted(number, article)));
	}

	private Article article(long id) {
		return articles.findById(id).orElseThrow(() -> new Missing("article " + id));
	}

	private static String path(Article article) {
		return Paths.article(article.id(), article.facts().headline());
	}

	private String moment(Instant instant) {
		return Wording.moment(instant, frames.zone());
	}

}
