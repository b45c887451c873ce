package hemeroteca.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers which page somebody asked for before they had signed in: in a cookie, so that
 * strangers cost no memory. Only a path of ours is followed, whoever wrote the cookie.
 */
class AskedFor implements RequestCache {

	private static final String COOKIE = "hemeroteca-asked";

	private static final int LONGEST = 2_000;

	private static final Duration KEPT = Duration.ofMinutes(10);

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		var path = path(request);
		if (isPage(request) && isOurs(path)) {
			set(request, response, encoded(path), KEPT);
		}
	}

	private static boolean isPage(HttpServletRequest request) {
		var accept = request.getHeader(HttpHeaders.ACCEPT);
		return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
	}

	private static String path(HttpServletRequest request) {
		var path = request.getRequestURI().substring(request.getContextPath().length());
		return (request.getQueryString() != null) ? path + "?" + request.getQueryString() : path;
	}

	/** Two slashes, or a slash and a backslash, would lead to another host. */
	private static boolean isOurs(String path) {
		return path.length() <= LONGEST && path.startsWith("/") && !path.startsWith("//")
				&& path.chars().allMatch((letter) -> letter > ' ' && letter < 0x7F && letter != '\\');
	}

	/** Asked once, after the sign-in: it is forgotten with that. */
	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		var cookie = WebUtils.getCookie(request, COOKIE);
		if (cookie == null) {
			return null;
		}
		removeRequest(request, response);
		var path = decoded(cookie);
		return isOurs(path) ? new SimpleSavedRequest(path) : null;
	}

	private static String encoded(String path) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
	}

	private static String decoded(Cookie cookie) {
		try {
			return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	@Override
	public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null; // only pages are remembered, and those are just asked for again
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		set(request, response, "", Duration.ZERO);
	}

	private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
		var cookie = ResponseCookie.from(COOKIE, value)
			.path(request.getContextPath() + "/")
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.maxAge(kept)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
