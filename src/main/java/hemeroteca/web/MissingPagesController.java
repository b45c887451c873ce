package hemeroteca.web;

import hemeroteca.archive.Citations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of pages that articles lead to and that the archive does not hold. */
@Controller
class MissingPagesController {

	private final Citations citations;

	private final Frames frames;

	MissingPagesController(Citations citations, Frames frames) {
		this.citations = citations;
		this.frames = frames;
	}

	@GetMapping("/missing")
	String missing(Model model) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", new MissingPages(citations.missing().stream().map(MissingPages.Line::of).toList()));
		return "missing";
	}

}
