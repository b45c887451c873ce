package hemeroteca;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which setting moves the program to another port; Spring Boot's own does not. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUse extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
		return new FailureAnalysis("Port %d is used by another program.".formatted(cause.getPort()),
				"Stop that one, or choose another port with SERVER_PORT.", cause);
	}

}
