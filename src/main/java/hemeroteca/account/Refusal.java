package hemeroteca.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers a request that is not let in with one sentence: plain for people, a problem
 * detail (RFC 9457) for programs.
 */
final class Refusal {

	private Refusal() {
	}

	/**
	 * Answers.
	 * @param sentence what is wrong and what to do, in words of ours, without quotes
	 */
	static void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence)
			throws IOException {
		response.setStatus(status.value());
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		if (Doors.isApi(request)) {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getWriter()
				.write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(status.getReasonPhrase(),
						status.value(), sentence));
		}
		else {
			response.setContentType(MediaType.TEXT_PLAIN_VALUE);
			response.getWriter().write(sentence + "\n");
		}
	}

}
