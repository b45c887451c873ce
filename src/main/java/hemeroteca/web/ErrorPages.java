package hemeroteca.web;

import java.io.IOException;
import java.util.Map;

import hemeroteca.intake.TooManyFiles;
import hemeroteca.intake.Uploads.NothingSent;
import hemeroteca.search.IndexAway;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what went wrong, in words that help and without a word about the inside of the
 * program.
 */
@Component
@ControllerAdvice(basePackageClasses = ErrorPages.class)
class ErrorPages implements ErrorViewResolver {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

	private final Frames frames;

	// The one at hand, whichever that is.
	private final HttpServletRequest request;

	private final boolean accounts;

	ErrorPages(Frames frames, HttpServletRequest request,
			@Value("${hemeroteca.accounts.enabled:false}") boolean accounts) {
		this.frames = frames;
		this.request = request;
		this.accounts = accounts;
	}

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		return page(ErrorPage.of(status.value()));
	}

	// A number that is none: there is nothing of that name.
	@ExceptionHandler({ Missing.class, MethodArgumentTypeMismatchException.class })
	ModelAndView missing() {
		return page(ErrorPage.of(HttpStatus.NOT_FOUND.value()));
	}

	// An address whose %-signs name no characters.
	@ExceptionHandler(InvalidParameterException.class)
	ModelAndView unreadable() {
		return page(ErrorPage.of(HttpStatus.BAD_REQUEST.value()));
	}

	@ExceptionHandler
	ModelAndView nothingSent(NothingSent nothing) {
		return page(new ErrorPage(400, "No file came",
				"Go back and choose the pages that you saved: " + nothing.getMessage() + "."));
	}

	@ExceptionHandler({ FileUploadException.class, ClientAbortException.class })
	ModelAndView broken(IOException broken) {
		LOG.info("An upload broke off: {}", broken.getMessage());
		return page(new ErrorPage(400, "The upload broke off",
				"What came in before is kept, and stands in the list of imports. Send the rest once more."));
	}

	@ExceptionHandler
	ModelAndView tooMany(TooManyFiles tooMany) {
		return page(new ErrorPage(413, "This is more than one delivery may hold",
				tooMany.getMessage() + ". They are delivery %d in the list of imports; send the others in another one."
					.formatted(tooMany.delivery())));
	}

	@ExceptionHandler
	ModelAndView indexAway(IndexAway away) {
		LOG.warn("{}: {}", away.getMessage(), away.getCause().getMessage());
		return page(new ErrorPage(503, "The search does not answer",
				"The articles are all there, and can be read. Try the search again in a minute."));
	}

	private ModelAndView page(ErrorPage page) {
		var view = new ModelAndView("error", Map.of("frame", frame(), "page", page));
		view.setStatus(HttpStatus.valueOf(page.status()));
		return view;
	}

	private Frame frame() {
		if (accounts && request.getUserPrincipal() == null) {
			return Frame.bare(frames.today()); // a stranger learns nothing of the
												// holdings
		}
		try {
			return frames.at(Place.ELSEWHERE);
		}
		catch (DataAccessException unreachable) {
			LOG.warn("The database does not answer: {}", unreachable.getMessage());
			return Frame.bare(frames.today());
		}
	}

}
