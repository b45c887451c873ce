package hemeroteca.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * Without accounts: who sits at the machine is the owner, and may do everything. Nobody
 * signs in, and there are no sessions.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "hemeroteca.accounts.enabled", havingValue = false, matchIfMissing = true)
class OpenHouse {

	@Bean
	@Order(1)
	SecurityFilterChain apiDoor(HttpSecurity http, AccountSettings settings) throws Exception {
		return open(Doors.api(http, settings).addFilterBefore(CrossSiteCheck.ofInterface(), CsrfFilter.class));
	}

	@Bean
	@Order(2)
	SecurityFilterChain pagesDoor(HttpSecurity http, AccountSettings settings) throws Exception {
		return open(Doors.pages(http, settings).logout((signOut) -> signOut.disable()));
	}

	private static SecurityFilterChain open(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((requests) -> requests.disable())
			.build();
	}

	/** Keeps Spring Boot from making a user of its own, with a password in the log. */
	@Bean
	AuthenticationManager nobody() {
		return (authentication) -> {
			throw new BadCredentialsException("There are no accounts.");
		};
	}

}
