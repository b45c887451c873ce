package hemeroteca.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Articles;
import hemeroteca.archive.Health;
import hemeroteca.archive.Health.Patient;

/** The articles with one trouble, mended many at once. */
@Controller
class AilmentController {

	private final Health health;

	private final Archive archive;

	private final Articles articles;

	private final Frames frames;

	private final WebSettings settings;

	AilmentController(Health health, Archive archive, Articles articles, Frames frames, WebSettings settings) {
		this.health = health;
		this.archive = archive;
		this.articles = articles;
		this.frames = frames;
		this.settings = settings;
	}

	@GetMapping("/health/{trouble}")
	String list(@PathVariable String trouble, @RequestParam(defaultValue = "0") long after,
			@RequestParam(required = false) @Nullable Integer done, Model model) {
		String changed = (done == null) ? null : Wording.count(done, "article was", "articles were") + " changed.";
		return show(ailment(trouble), after, "", null, changed, model);
	}

	/**
	 * Sets a fact of the chosen articles, or puts them into the trash.
	 * @param listed those on the page, which are meant if {@code all} are
	 * @param act "set" or "trash"
	 */
	@PostMapping("/health/{trouble}")
	String mend(@PathVariable String trouble, @RequestParam(defaultValue = "") List<Long> article,
			@RequestParam(defaultValue = "") List<Long> listed, @RequestParam(defaultValue = "false") boolean all,
			@RequestParam String act, @RequestParam(defaultValue = "") String value, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var ailment = ailment(trouble);
		boolean trash = act.equals("trash");
		var chosen = all ? listed : article;
		var complaint = chosen.isEmpty() ? Optional.of("No article was chosen.")
				: trash ? Optional.<String>empty() : complaint(ailment, chosen.getFirst(), value);
		if (complaint.isPresent()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return show(ailment, 0, value, complaint.get(), null, model);
		}
		long changed = chosen.stream().filter((id) -> trash ? archive.discard(id) : set(ailment, id, value)).count();
		redirect.addAttribute("done", changed);
		return "redirect:" + ailment.href();
	}

	private Optional<String> complaint(Ailment ailment, long id, String value) {
		if (ailment.field() == null) {
			return Optional.of("No fact mends this.");
		}
		if (value.isBlank()) {
			return Optional.of(ailment.label() + ": nothing was written.");
		}
		String field = ailment.field();
		return articles.findById(id)
			.map((article) -> CorrectionForm.of(article.facts()).with(Map.of(field, value)).complaints().get(field));
	}

	private boolean set(Ailment ailment, long id, String value) {
		String field = ailment.field();
		return field != null
				&& archive.correct(id, (facts) -> CorrectionForm.of(facts).with(Map.of(field, value)).facts());
	}

	private String show(Ailment ailment, long after, String value, @Nullable String complaint, @Nullable String done,
			Model model) {
		int size = settings.ailingAPage();
		var patients = health.articles(ailment.trouble(), after, size + 1);
		var shown = patients.subList(0, Math.min(size, patients.size()));
		String next = (patients.size() > size) ? ailment.href() + "?after=" + shown.getLast().id() : null;
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page",
				new AilmentPage(ailment.words(), ailment.advice(), ailment.href(),
						shown.stream().map(AilmentController::line).toList(), ailment.field(), ailment.label(),
						"publishedOn".equals(ailment.field()) ? "date" : "text", value, complaint, done, next));
		return "ailment";
	}

	private static AilmentPage.Line line(Patient patient) {
		return new AilmentPage.Line(patient.id(), patient.headline(), patient.language(), patient.outlet(),
				Day.of(patient.publishedOn()), Wording.count(patient.words(), "word", "words"));
	}

	private static Ailment ailment(String path) {
		return Ailment.at(path).orElseThrow(() -> new Missing("trouble " + path));
	}

}
