package hemeroteca.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that explains the others. */
@Controller
class HelpController {

	private final Frames frames;

	private final Wayin wayin;

	HelpController(Frames frames, Wayin wayin) {
		this.frames = frames;
		this.wayin = wayin;
	}

	@GetMapping("/help")
	String help(Model model, HttpServletRequest request) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", wayin.page());
		RenderedPages.sameForAll(request);
		return "help";
	}

}
