package hemeroteca.api;

import java.io.IOException;

import hemeroteca.intake.SavedPages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the browser extension SingleFile sends at one click. */
@RestController
@Tag(name = "Imports")
class SingleFileApi {

	private final SavedPages pages;

	SingleFileApi(SavedPages pages) {
		this.pages = pages;
	}

	// Written by hand: the extension asks for multipart/form-data, and reads JSON.
	@PostMapping("/api/v1/singlefile")
	@Operation(summary = "Takes one page from the extension SingleFile",
			description = "A form with the page in any file field, and its address in the field url. The page is kept when this answers, and read afterwards.")
	void take(@Parameter(hidden = true) HttpServletRequest request,
			@Parameter(hidden = true) HttpServletResponse response) throws IOException {
		long delivery = pages.receive(request);
		response.setStatus(HttpStatus.CREATED.value());
		response.setHeader(HttpHeaders.LOCATION, "/api/v1/imports/" + delivery);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getWriter().write("{\"import\":%d}".formatted(delivery));
	}

}
