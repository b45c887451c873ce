package hemeroteca.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Reads a selection out of an address. What makes no sense there is left out: an old
 * bookmark still leads somewhere.
 */
@Component
class SelectionResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Selection.class;
	}

	@Override
	public Selection resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		var chosen = new EnumMap<Facet, List<String>>(Facet.class);
		for (Facet facet : Facet.values()) {
			chosen.put(facet, values(request, facet));
		}
		var filters = new Filters(chosen, day(request.getParameter("from")), day(request.getParameter("to")));
		String words = request.getParameter("q");
		return new Selection(request.getNativeRequest(HttpServletRequest.class).getRequestURI(),
				(words != null) ? words.strip() : "", filters, order(request.getParameter("order")),
				page(request.getParameter("page")), facet(request.getParameter("all")));
	}

	private static List<String> values(NativeWebRequest request, Facet facet) {
		String[] values = request.getParameterValues(Selection.name(facet));
		return (values == null) ? List.of()
				: Stream.of(values).filter((value) -> isValue(facet, value)).distinct().toList();
	}

	private static boolean isValue(Facet facet, String value) {
		return switch (facet) {
			case YEAR -> value.matches("\\d{4}");
			case MONTH -> day(value + "-01") != null;
			case DAY -> day(value) != null;
			default -> !value.isBlank();
		};
	}

	private static @Nullable LocalDate day(@Nullable String value) {
		try {
			return (value != null) ? Day.read(value) : null;
		}
		catch (DateTimeParseException noDay) {
			return null; // as an old bookmark may say
		}
	}

	private static Order order(@Nullable String name) {
		return Arrays.stream(Order.values())
			.filter((order) -> order.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElse(Order.BEST);
	}

	private static int page(@Nullable String number) {
		return (number != null && number.matches("\\d{1,9}")) ? Math.max(1, Integer.parseInt(number)) : 1;
	}

	private static @Nullable Facet facet(@Nullable String name) {
		return Arrays.stream(Facet.values())
			.filter((facet) -> Selection.name(facet).equals(name))
			.findFirst()
			.orElse(null);
	}

}
