package hemeroteca.web;

import java.io.IOException;

import hemeroteca.intake.Controls;
import hemeroteca.intake.Intake;
import hemeroteca.intake.Progress;
import hemeroteca.intake.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in, and what became of what came in. */
@Controller
class ImportController {

	private final Intake intake;

	private final Controls controls;

	private final Uploads uploads;

	private final Wayin wayin;

	private final DeliveryPages deliveries;

	private final Frames frames;

	ImportController(Intake intake, Controls controls, Uploads uploads, Wayin wayin, DeliveryPages deliveries,
			Frames frames) {
		this.intake = intake;
		this.controls = controls;
		this.uploads = uploads;
		this.wayin = wayin;
		this.deliveries = deliveries;
		this.frames = frames;
	}

	@GetMapping("/imports")
	String imports(Selection selection, Model model) {
		model.addAttribute("frame", frames.at(Place.IMPORT));
		model.addAttribute("page", wayin.page(selection.page()));
		return "imports";
	}

	@PostMapping("/imports")
	String bring(HttpServletRequest request, @RequestParam(required = false) @Nullable Long delivery)
			throws IOException {
		long number = uploads.receive(request, "uploaded", delivery)
			.orElseThrow(() -> new Missing("delivery " + delivery));
		return "redirect:/imports/" + number;
	}

	@GetMapping("/imports/{id}")
	String delivery(@PathVariable long id, @RequestParam(required = false) @Nullable String outcome,
			Selection selection, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
			Model model) {
		var progress = progress(id);
		model.addAttribute("frame", frames.at(Place.IMPORT));
		model.addAttribute("page", deliveries.page(progress, outcome, selection.page()));
		return fragment ? "import :: live" : "import";
	}

	@PostMapping("/imports/{id}/retry")
	String retry(@PathVariable long id, @RequestParam(required = false) @Nullable Long file) {
		progress(id);
		intake.retry(id, file);
		return "redirect:/imports/" + id;
	}

	@PostMapping("/imports/{id}/{act}")
	String act(@PathVariable long id, @PathVariable String act) {
		progress(id);
		switch (act) {
			case "pause" -> controls.pause(id);
			case "resume" -> controls.resume(id);
			case "cancel" -> controls.cancel(id);
			case "undo" -> controls.undo(id);
			case "import" -> controls.importForReal(id);
			case "forget" -> controls.forget(id);
			default -> throw new Missing("what is to be done with delivery " + id);
		}
		return "redirect:/imports/" + id;
	}

	@GetMapping("/imports/{id}.csv")
	void csv(@PathVariable long id, HttpServletResponse response) throws IOException {
		progress(id);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"delivery-%d.csv\"".formatted(id));
		deliveries.csv(id, response.getWriter());
	}

	@GetMapping("/imports/{id}.json")
	void json(@PathVariable long id, HttpServletResponse response) throws IOException {
		var progress = progress(id);
		response.setContentType("application/json;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"delivery-%d.json\"".formatted(id));
		deliveries.json(progress, response.getWriter());
	}

	private Progress progress(long id) {
		return intake.progress(id).orElseThrow(() -> new Missing("delivery " + id));
	}

}
