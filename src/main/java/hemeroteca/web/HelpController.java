package hemeroteca.web;

import hemeroteca.search.SearchSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that explains the others. */
@Controller
class HelpController {

	private final Frames frames;

	private final Wayin wayin;

	private final SearchSettings searching;

	private final @Nullable String home;

	// With accounts, a reader need not know about the machine.
	HelpController(Frames frames, Wayin wayin, SearchSettings searching, @Value("${hemeroteca.home}") String home,
			@Value("${hemeroteca.accounts.enabled:false}") boolean accounts) {
		this.frames = frames;
		this.wayin = wayin;
		this.searching = searching;
		this.home = accounts ? null : home;
	}

	@GetMapping("/help")
	String help(Model model, HttpServletRequest request) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		var page = wayin.page(1);
		model.addAttribute("page",
				new HelpPage(page.formats(), page.limits(), home, Wording.count(searching.mostWords(), "word", "words"),
						(searching.recency() > 0) ? Wording.share(searching.recency()) : null));
		RenderedPages.sameForAll(request);
		return "help";
	}

}
