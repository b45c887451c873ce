package hemeroteca.account;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a browser sends on behalf of a page that is not ours. Browsers say so in
 * {@code Sec-Fetch-Site} and {@code Origin}, which no page can forge; {@code curl} and
 * other programs send neither, and are let in.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
class CrossSiteCheck extends OncePerRequestFilter {

	// Same-site is another port of this machine, or a neighbour under the same domain.
	private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

	private final RequestMatcher guarded;

	private final boolean byOrigin;

	private CrossSiteCheck(RequestMatcher guarded, boolean byOrigin) {
		this.guarded = guarded;
		this.byOrigin = byOrigin;
	}

	/** Guards every request of the interface, which has no other guard on loopback. */
	static CrossSiteCheck ofInterface() {
		return new CrossSiteCheck((request) -> true, true);
	}

	/**
	 * Guards the changes made by forms, before their token is asked for. The origin is
	 * not looked at: a form of a page with {@code Referrer-Policy: no-referrer} sends
	 * {@code null} for it.
	 */
	static CrossSiteCheck ofForms() {
		return new CrossSiteCheck((request) -> !Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(request.getMethod()),
				false);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.guarded.matches(request) && isForeign(request)) {
			Refusal.send(request, response, HttpStatus.FORBIDDEN,
					"This request comes from a page of another site, and was refused; nothing was changed.");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private boolean isForeign(HttpServletRequest request) {
		var site = request.getHeader("Sec-Fetch-Site");
		return (site != null && FOREIGN_SITES.contains(site))
				|| (this.byOrigin && isForeignOrigin(request.getHeader(HttpHeaders.ORIGIN), request));
	}

	/**
	 * Compares without the scheme, which a proxy in front may change: a page of the same
	 * name and port is ours.
	 */
	private static boolean isForeignOrigin(@Nullable String origin, HttpServletRequest request) {
		if (origin == null) {
			return false;
		}
		var authority = authority(origin);
		return authority == null || !(authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
				|| authority.equalsIgnoreCase(request.getServerName() + ":" + request.getServerPort()));
	}

	private static @Nullable String authority(String origin) {
		try {
			return URI.create(origin).getAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
