package hemeroteca.account;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The two doors of the house, and what is the same at them whether or not people sign in:
 * the JSON interface, which knows no cookie, and the pages.
 */
final class Doors {

	/** What the pages are dressed with, the same for everybody. */
	static final RequestMatcher STATIC_FILES = paths("/css/**", "/js/**", "/fonts/**", "/img/**", "/webjars/**",
			"/icon.svg", "/favicon.ico");

	static final RequestMatcher HEALTH = paths("/actuator/health", "/actuator/health/**");

	static final RequestMatcher API = paths("/api/**");

	private static final String TOKEN_COOKIE = "hemeroteca-form";

	private Doors() {
	}

	static RequestMatcher paths(String... patterns) {
		var paths = PathPatternRequestMatcher.withDefaults();
		return new OrRequestMatcher(
				Arrays.stream(patterns).map((pattern) -> (RequestMatcher) paths.matcher(pattern)).toList());
	}

	static boolean isApi(HttpServletRequest request) {
		return API.matches(request);
	}

	/** Sets up the door of the interface. A cookie opens nothing here. */
	static HttpSecurity api(HttpSecurity http, AccountSettings settings) throws Exception {
		return guard(http, settings).securityMatcher(API)
			.csrf((token) -> token.disable())
			.logout((signOut) -> signOut.disable());
	}

	/**
	 * Sets up the door of the pages. Every change brings the token that its form was
	 * given, in the field or the query parameter {@code _csrf}. The token is kept in a
	 * cookie, so that a form still works after the program was started again, and is made
	 * when a page first shows it: a page without a form sets no cookie.
	 */
	static HttpSecurity pages(HttpSecurity http, AccountSettings settings) throws Exception {
		return guard(http, settings).addFilterBefore(CrossSiteCheck.ofForms(), CsrfFilter.class)
			.csrf((token) -> token.csrfTokenRepository(tokensInCookie()));
	}

	private static HttpSecurity guard(HttpSecurity http, AccountSettings settings) throws Exception {
		return http.headers(new PageHeaders()).addFilterBefore(new HostCheck(settings), CsrfFilter.class);
	}

	private static CookieCsrfTokenRepository tokensInCookie() {
		var tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(TOKEN_COOKIE);
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

}
