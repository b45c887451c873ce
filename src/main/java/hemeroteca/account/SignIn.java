package hemeroteca.account;

import java.io.IOException;
import java.time.Clock;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * With accounts: people sign in by a form, programs by a token, and nobody else gets
 * further than the sign-in page, its dress and the health.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty("hemeroteca.accounts.enabled")
class SignIn {

	static final String ADMINISTRATOR = "ROLE_ADMINISTRATOR";

	private static final String PAGE = "/signin";

	@Bean
	@Order(1)
	SecurityFilterChain apiDoor(HttpSecurity http, AccountSettings settings, ApiTokens tokens) throws Exception {
		return Doors.api(http, settings)
			.addFilterAfter(new BearerToken(tokens), CsrfFilter.class)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.anyRequest()
				.authenticated())
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(SignIn::askForToken))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((requests) -> requests.disable())
			.build();
	}

	private static void askForToken(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refused) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hemeroteca\"");
		Refusal.send(request, response, HttpStatus.UNAUTHORIZED,
				"Send a token that was made on the account page: Authorization: Bearer …");
	}

	@Bean
	@Order(2)
	SecurityFilterChain pagesDoor(HttpSecurity http, AccountSettings settings, PasswordCheck check) throws Exception {
		return Doors.pages(http, settings)
			.authenticationManager(check)
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
						.permitAll()
						.requestMatchers(Doors.STATIC_FILES, Doors.HEALTH, Doors.paths(PAGE, PAGE + "/first"))
						.permitAll()
						.anyRequest()
						.authenticated())
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(askForPassword()))
			.requestCache((requests) -> requests.requestCache(new AskedFor()))
			.formLogin(SignIn::form)
			.logout((signOut) -> signOut.logoutUrl("/signout").logoutSuccessUrl(PAGE + "?out"))
			.build();
	}

	private static void form(FormLoginConfigurer<HttpSecurity> form) {
		form.loginPage(PAGE).failureHandler((request, response, refused) -> {
			var why = (refused instanceof LockedException) ? "?wait" : "?wrong";
			response.sendRedirect(request.getContextPath() + PAGE + why);
		});
	}

	/**
	 * A part of a page cannot show the sign-in: the whole page is loaded anew instead.
	 */
	private static AuthenticationEntryPoint askForPassword() {
		var page = new LoginUrlAuthenticationEntryPoint(PAGE);
		return (request, response, refused) -> {
			if (request.getHeader("HX-Request") != null) {
				response.setHeader("HX-Refresh", "true");
				response.setStatus(HttpStatus.UNAUTHORIZED.value());
			}
			else {
				page.commence(request, response, refused);
			}
		};
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	PasswordCheck passwordCheck(Accounts accounts, AccountSettings settings, PasswordEncoder encoder) {
		return new PasswordCheck(accounts, new AttemptCounter(settings.attempts(), Ticker.systemTicker()), encoder);
	}

	@Bean
	ApiTokens apiTokens(Accounts accounts, AccountSettings settings) {
		return new ApiTokens(accounts, settings);
	}

	@Bean
	FirstAccount firstAccount(Accounts accounts, PasswordEncoder encoder, AccountSettings settings, Clock clock) {
		return new FirstAccount(accounts, encoder, settings, clock);
	}

}
