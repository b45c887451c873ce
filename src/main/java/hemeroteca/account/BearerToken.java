package hemeroteca.account;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by {@code Authorization: Bearer …} (RFC 6750), and by nothing else.
 * One that brings no good token goes on as nobody, and is refused further on.
 */
class BearerToken extends OncePerRequestFilter {

	private static final Pattern BEARER = Pattern.compile("Bearer +(\\S{1,500})", Pattern.CASE_INSENSITIVE);

	private final ApiTokens tokens;

	BearerToken(ApiTokens tokens) {
		this.tokens = tokens;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var header = request.getHeader(HttpHeaders.AUTHORIZATION);
		var bearer = BEARER.matcher((header != null) ? header : "");
		if (bearer.matches()) {
			this.tokens.owner(bearer.group(1)).ifPresent(BearerToken::enter);
		}
		chain.doFilter(request, response);
	}

	/** The chain forgets it after the request. */
	private static void enter(String name) {
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, null,
				AuthorityUtils.createAuthorityList(SignIn.ADMINISTRATOR)));
		SecurityContextHolder.setContext(context);
	}

}
