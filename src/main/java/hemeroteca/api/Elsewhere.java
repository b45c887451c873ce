package hemeroteca.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers as the interface does where the interface has nothing. */
@RestController
@Hidden
class Elsewhere {

	@RequestMapping("/api/**")
	void nothing(HttpServletRequest request) {
		throw new NotFound("nothing answers %s %s".formatted(request.getMethod(), request.getRequestURI()));
	}

}
