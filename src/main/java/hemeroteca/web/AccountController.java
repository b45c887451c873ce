package hemeroteca.web;

import java.security.Principal;

import hemeroteca.account.ApiTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The account of who reads: the token of the JSON interface, and the way out. */
@Controller
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("hemeroteca.accounts.enabled")
class AccountController {

	private final ApiTokens tokens;

	private final Frames frames;

	AccountController(ApiTokens tokens, Frames frames) {
		this.tokens = tokens;
		this.frames = frames;
	}

	@GetMapping("/account")
	String account(Principal reader, Model model) {
		return show(reader, null, model);
	}

	// No redirect: the token is shown on this page, and never again.
	@PostMapping("/account/token")
	String renew(Principal reader, Model model) {
		return show(reader, tokens.renew(reader.getName()), model);
	}

	@PostMapping("/account/token/withdrawal")
	String withdraw(Principal reader) {
		tokens.withdraw(reader.getName());
		return "redirect:/account";
	}

	private String show(Principal reader, @Nullable String fresh, Model model) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", new AccountPage(reader.getName(), tokens.has(reader.getName()), fresh));
		return "account";
	}

}
