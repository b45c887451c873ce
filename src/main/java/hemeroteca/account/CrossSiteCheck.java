package hemeroteca.account;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
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

	private static final Pattern EXTENSION = Pattern.compile("(chrome|moz|safari-web)-extension://[A-Za-z0-9-]{1,100}");

	private static final RequestMatcher BROUGHT_PAGE = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/api/v1/singlefile");

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
		if (this.guarded.matches(request) && isForeign(request) && !(this.byOrigin && isExtension(request))) {
			Refusal.send(request, response, HttpStatus.FORBIDDEN,
					"This request comes from a page of another site, and was refused; nothing was changed.");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/**
	 * Tells whether an extension of the browser brings a page. No page can send its
	 * origin. A browser lets an extension send {@code Authorization} only to where its
	 * user allowed it, for all others it would ask us first by {@code OPTIONS}, and is
	 * refused: so this header, whatever it says, shows an extension that may use this
	 * address anyway.
	 */
	private static boolean isExtension(HttpServletRequest request) {
		var origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && EXTENSION.matcher(origin).matches()
				&& request.getHeader(HttpHeaders.AUTHORIZATION) != null && BROUGHT_PAGE.matches(request);
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
