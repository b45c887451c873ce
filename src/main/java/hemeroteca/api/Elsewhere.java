package hemeroteca.api;

import java.util.TreeSet;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Answers as the interface does where the interface has nothing. */
@RestController
@Hidden
class Elsewhere {

	private static final String ANYTHING = "/api/**";

	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	// The mapping is made of this controller among others, so it is asked for later.
	Elsewhere(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	@RequestMapping(ANYTHING)
	void nothing(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
		var verbs = verbs(request);
		if (!verbs.isEmpty()) {
			throw new HttpRequestMethodNotSupportedException(request.getMethod(), verbs);
		}
		throw new NotFound("nothing answers %s %s".formatted(request.getMethod(), request.getRequestURI()));
	}

	/** Returns the verbs by which something else answers at this address. */
	private TreeSet<String> verbs(HttpServletRequest request) {
		var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
		var verbs = new TreeSet<String>();
		for (var mapping : mappings.getObject().getHandlerMethods().keySet()) {
			var patterns = mapping.getPathPatternsCondition();
			if (patterns != null && !patterns.getPatternValues().contains(ANYTHING)
					&& patterns.getPatterns().stream().anyMatch((pattern) -> pattern.matches(path))) {
				mapping.getMethodsCondition().getMethods().forEach((verb) -> verbs.add(verb.name()));
			}
		}
		return verbs;
	}

}
