package hemeroteca.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lets {@link CannotOpen} speak for itself. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class CannotOpenAnalyzer extends AbstractFailureAnalyzer<CannotOpen> {

	@Override
	protected FailureAnalysis analyze(Throwable root, CannotOpen cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
