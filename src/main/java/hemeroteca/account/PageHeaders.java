package hemeroteca.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What every answer tells the browser to forbid. A controller that sets one of these
 * headers itself has the last word, as the one that serves originals does.
 */
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	private static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
			+ "display-capture=(), browsing-topics=()";

	@Override
	public void customize(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions.policy(PERMISSIONS_POLICY))
			.httpStrictTransportSecurity(
					(https) -> https.requestMatcher(PageHeaders::isHttpsElsewhere).includeSubDomains(false))
			// frame-ancestors says it, and lets the page of an article frame its
			// original.
			.frameOptions((frame) -> frame.disable())
			.xssProtection((filter) -> filter.disable())
			.cacheControl((cache) -> cache.disable())
			// Or the names of all linked hosts are looked up, which tells who reads what.
			.addHeaderWriter(new StaticHeadersWriter("X-DNS-Prefetch-Control", "off"))
			.addHeaderWriter(PageHeaders::keepNothingUnlessTold);
	}

	/** A browser that learns it of localhost would refuse what else runs there. */
	private static boolean isHttpsElsewhere(HttpServletRequest request) {
		return request.isSecure() && !LoopbackNames.contain(request.getServerName());
	}

	private static void keepNothingUnlessTold(HttpServletRequest request, HttpServletResponse response) {
		boolean told = response.containsHeader(HttpHeaders.CACHE_CONTROL)
				|| response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
		if (!told && !Doors.STATIC_FILES.matches(request)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

}
