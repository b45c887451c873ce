package hemeroteca.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import hemeroteca.extract.Extractor;
import hemeroteca.format.Formats;
import hemeroteca.format.Limits;
import hemeroteca.format.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Prints what is found in saved pages. Files are read on all cores and answered in the
 * order given; only a few are in memory at a time. Needs no server and no database.
 */
final class Extract {

	private final Order order;

	private final Output output;

	private final Formats formats = new Formats(Limits.DEFAULT);

	private final Extractor extractor = new Extractor();

	private boolean everythingRead = true;

	Extract(Order order, Output output) {
		this.order = order;
		this.output = output;
	}

	/** Returns the exit code. */
	int run() {
		if (order.truth() != null) {
			score(order.truth());
		}
		else {
			Parallel.map(Input.all(order.paths()), order.threads(), (input) -> answer(input, order.address()),
					this::take);
		}
		return everythingRead ? 0 : 1;
	}

	private void take(Answer answer) {
		if (answer.found() == null) {
			everythingRead = false;
			output.complain(answer.text());
		}
		else {
			output.print(answer.text());
		}
	}

	/** Files that the truth says nothing of are passed over: indexes, licences. */
	private void score(Path truth) {
		try {
			var scoring = new Scoring(truth);
			var inputs = Input.all(order.paths().isEmpty() ? scoring.files() : order.paths())
				.filter((input) -> scoring.of(input.name()) != null);
			Parallel.map(inputs, order.threads(), (input) -> answer(input, scoring.address(input.name())), (answer) -> {
				scoring.add(answer);
				take(answer);
			});
			output.complain(scoring.leftOut());
			everythingRead &= !scoring.isEmpty();
			output.print(scoring.isEmpty() ? "" : scoring.table());
		}
		catch (IOException unreadable) {
			take(Answer.complaint(truth.toString(), Input.reason(unreadable)));
		}
	}

	/** A fault in one page is told like an unreadable file: the others are waiting. */
	private Answer answer(Input input, @Nullable URI address) {
		try {
			var page = formats.read(input.name(), input.bytes(Limits.DEFAULT.mostBytes()), address);
			var found = extractor.extract(page.document());
			return new Answer(input.name(), found, order.printer().print(input.name(), found));
		}
		catch (Unreadable | IOException unreadable) {
			return Answer.complaint(input.name(), Input.reason(unreadable));
		}
		catch (RuntimeException | StackOverflowError fault) {
			return Answer.complaint(input.name(), "a fault of this program, please report it: " + fault);
		}
	}

}
