package hemeroteca.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.context.support.StaticWebApplicationContext;

/** Renders a template as the running program does, without a server. */
final class Rendering {

	private final StaticWebApplicationContext context = new StaticWebApplicationContext();

	private final ThymeleafViewResolver views = new ThymeleafViewResolver();

	Rendering() {
		var resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		var engine = new SpringTemplateEngine();
		engine.addTemplateResolver(resolver);
		context.setServletContext(new MockServletContext());
		context.registerSingleton("requestDataValueProcessor", CsrfRequestDataValueProcessor.class);
		context.refresh();
		views.setTemplateEngine(engine);
		views.setCharacterEncoding(StandardCharsets.UTF_8.name());
		views.setApplicationContext(context);
	}

	/** Returns the page as it is sent, with a token in every form that posts. */
	String page(String template, Frame frame, Object page) {
		var model = new HashMap<String, Object>(Map.of("frame", frame, "page", page));
		try {
			return render(template, model);
		}
		catch (Exception failed) {
			throw new IllegalStateException("cannot render " + template, failed);
		}
	}

	private String render(String template, Map<String, Object> model) throws Exception {
		var request = new MockHttpServletRequest(context.getServletContext());
		request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
		var token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "f1c9aaf0-5d3c-4b8e-9d57-1c0a6a4f3a21");
		request.setAttribute(CsrfToken.class.getName(), token);
		request.setAttribute("_csrf", token);
		var response = new MockHttpServletResponse();
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		var view = views.resolveViewName(template, Locale.ENGLISH);
		view.render(model, request, response);
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
