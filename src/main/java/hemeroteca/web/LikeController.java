package hemeroteca.web;

import java.util.List;

import hemeroteca.search.Search;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** More like a passage that somebody reads. */
@Controller
class LikeController {

	private final Search search;

	private final Frames frames;

	private final WebSettings settings;

	LikeController(Search search, Frames frames, WebSettings settings) {
		this.search = search;
		this.frames = frames;
		this.settings = settings;
	}

	@GetMapping("/like")
	String like(@RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable String lang,
			@RequestParam(required = false) @Nullable Long except, Model model) {
		String passage = cut(text.strip());
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", new LikePage(passage, language(lang), except,
				passage.isEmpty() ? List.of() : hits(passage, language(lang), except)));
		return "like";
	}

	private List<Hit> hits(String passage, @Nullable String lang, @Nullable Long except) {
		return search.like(passage, lang, except, settings.articlesAPage())
			.stream()
			.map((hit) -> Hit.of(hit, ""))
			.toList();
	}

	private String cut(String text) {
		return (text.length() > settings.longestLike()) ? text.substring(0, settings.longestLike()) : text;
	}

	private static @Nullable String language(@Nullable String lang) {
		return (lang != null && lang.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) ? lang : null;
	}

}
