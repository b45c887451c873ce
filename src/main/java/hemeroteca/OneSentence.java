package hemeroteca;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Tells in one line why the start failed and what to do. It speaks in place of Spring
 * Boot's reporter, which application.properties silences.
 */
class OneSentence implements FailureAnalysisReporter {

	private static final Logger log = LoggerFactory.getLogger(Hemeroteca.class);

	@Override
	public void report(FailureAnalysis failure) {
		log.error("{}", line(failure));
	}

	private static String line(FailureAnalysis failure) {
		var told = failure.getDescription() + " " + (failure.getAction() != null ? failure.getAction() : "");
		return told.strip().replaceAll("\\s+", " ");
	}

}
