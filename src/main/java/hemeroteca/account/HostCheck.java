package hemeroteca.account;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request in only if it calls the program by a name that is its own. This is what
 * keeps a hostile page, whose name was made to point at this machine, from reading the
 * archive.
 */
class HostCheck extends OncePerRequestFilter {

	private final Set<String> furtherNames;

	private final boolean anyName;

	HostCheck(AccountSettings settings) {
		this.furtherNames = settings.hosts()
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
		// A sign-in belongs to the name it was made for, so a borrowed name has none.
		this.anyName = settings.enabled() && this.furtherNames.isEmpty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isOurs(request.getServerName())) {
			chain.doFilter(request, response);
		}
		else {
			Refusal.send(request, response, HttpStatus.MISDIRECTED_REQUEST,
					"Hemeroteca does not answer to this name: use http://localhost:%d on its own machine, or list the name in hemeroteca.accounts.hosts."
						.formatted(request.getLocalPort()));
		}
	}

	private boolean isOurs(String name) {
		return this.anyName || LoopbackNames.contain(name) || this.furtherNames.contains(name.toLowerCase(Locale.ROOT));
	}

}
