package hemeroteca.api;

import hemeroteca.intake.TooManyFiles;
import hemeroteca.intake.Uploads.NothingSent;
import hemeroteca.search.IndexAway;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers errors of the interface as problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

	@ExceptionHandler
	ProblemDetail badRequest(BadRequest error) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, error.getMessage());
	}

	@ExceptionHandler
	ProblemDetail notFound(NotFound error) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, error.getMessage());
	}

	@ExceptionHandler
	ProblemDetail nothingSent(NothingSent error) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, error.getMessage());
	}

	@ExceptionHandler
	ProblemDetail malformed(FileUploadException error) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"the form could not be read to its end: " + error.getMessage());
	}

	@ExceptionHandler
	ProblemDetail tooMany(TooManyFiles error) {
		var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, error.getMessage());
		problem.setProperty("import", "/api/v1/imports/" + error.delivery());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail unreadable(InvalidParameterException error) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"a parameter is not written as UTF-8 in percent-encoding");
	}

	@ExceptionHandler
	ProblemDetail brokenOff(ClientAbortException gone) {
		LOG.info("A request broke off: {}", gone.getMessage());
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "the request broke off");
	}

	@ExceptionHandler
	ProblemDetail indexAway(IndexAway away) {
		LOG.warn("{}: {}", away.getMessage(), away.getCause().getMessage());
		return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				away.getMessage() + "; try it again in a minute");
	}

	@ExceptionHandler
	ProblemDetail fault(Exception fault) {
		LOG.error("A fault while answering a request of the interface", fault);
		return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
				"Hemeroteca could not answer; its log says why");
	}

}
