package hemeroteca.web;

import java.security.Principal;
import java.util.Map;

import hemeroteca.account.FirstAccount;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in and out, where there are accounts. What its forms send to /signin and
 * /signout is received by Spring Security. Strangers see nothing here of what the archive
 * holds.
 */
@Controller
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("hemeroteca.accounts.enabled")
class SignInController {

	private final FirstAccount first;

	private final Frames frames;

	SignInController(FirstAccount first, Frames frames) {
		this.first = first;
		this.frames = frames;
	}

	@GetMapping("/signin")
	String signIn(@RequestParam Map<String, String> query, @Nullable Principal reader, Model model) {
		if (reader != null) {
			return "redirect:/";
		}
		if (first.isAwaited()) {
			return "redirect:/signin/first";
		}
		model.addAttribute("frame", Frame.bare(frames.today()));
		model.addAttribute("page", new SignInPage(notice(query)));
		return "signin";
	}

	private static @Nullable String notice(Map<String, String> query) {
		if (query.containsKey("wrong")) {
			return "The name or the password is not right.";
		}
		if (query.containsKey("wait")) {
			return "This was tried too often. Wait a quarter of an hour, then try again.";
		}
		if (query.containsKey("made")) {
			return "The account is made. Sign in with it.";
		}
		return query.containsKey("out") ? "You are signed out." : null;
	}

	@GetMapping("/signin/first")
	String first(Model model) {
		return show(first.name(), null, model);
	}

	@PostMapping("/signin/first")
	String make(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String username,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again,
			Model model, HttpServletResponse response) {
		var complaint = first.make(token, username, password, again);
		if (complaint.isEmpty()) {
			return "redirect:/signin?made";
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return show(username, complaint.get(), model);
	}

	private String show(String name, @Nullable String complaint, Model model) {
		if (!first.isAwaited()) {
			throw new Missing("first account to be made");
		}
		model.addAttribute("frame", Frame.bare(frames.today()));
		model.addAttribute("page", new FirstPage(name, complaint));
		return "signin-first";
	}

	@GetMapping("/signout")
	String signOut(Model model) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		return "signout";
	}

}
