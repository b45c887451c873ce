package hemeroteca.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import hemeroteca.extract.Extractor;
import hemeroteca.format.Formats;
import hemeroteca.format.Limits;
import hemeroteca.format.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints what is found in saved pages. Files are read on all cores and answered in the
 * order given; only a few are in memory at a time. Needs no server and no database.
 */
@Command(name = "extract", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Prints the article that each saved page holds, and its facts.",
		footer = { "", "Exit code: 0; 1 if a file could not be read; 2 for wrong use." })
final class Extract implements Callable<Integer> {

	@Parameters(arity = "0..*", paramLabel = "PATH",
			description = { "Files (also gzipped), folders with all that is in them, or - for standard input.",
					"With --scores, none for all pages that TRUTH names." })
	private List<String> paths = List.of();

	@ArgGroup
	private Shape shape = new Shape();

	@Option(names = "--url", paramLabel = "ADDRESS",
			description = "Where the page comes from: relative links are resolved against it.")
	private @Nullable URI address;

	@Option(names = "--threads", paramLabel = "N", description = "How many files at a time; by default one a core.")
	private int threads = Runtime.getRuntime().availableProcessors();

	@Spec
	private @Nullable CommandSpec spec;

	private final Formats formats = new Formats(Limits.DEFAULT);

	private final Extractor extractor = new Extractor();

	private boolean everythingRead = true;

	static final class Shape {

		@Option(names = "--json", description = "One JSON object a line, with every field. The default.")
		private boolean json;

		@Option(names = "--text", description = "Headline, standfirst and text.")
		private boolean text;

		@Option(names = "--markdown", description = "The same as Markdown, with the facts above.")
		private boolean markdown;

		@Option(names = "--html", description = "The article as clean HTML.")
		private boolean html;

		@Option(names = "--scores", paramLabel = "TRUTH",
				description = "How well the pages that the file TRUTH names are read: a table, as the benchmarks count.")
		private @Nullable Path truth;

		Printer printer() {
			if (text || truth != null) {
				return text ? Printer.TEXT : Printer.NOTHING;
			}
			return markdown ? Printer.MARKDOWN : html ? Printer.HTML : Printer.JSON;
		}

	}

	@Override
	public Integer call() throws IOException {
		checkUse();
		try (var output = new Output()) {
			if (shape.truth != null) {
				score(shape.truth, output);
			}
			else {
				Parallel.map(Input.all(paths), threads, (input) -> answer(input, address),
						(answer) -> take(answer, output));
			}
			return everythingRead ? 0 : 1;
		}
		catch (Output.Closed readerHasGone) {
			return 1;
		}
	}

	private void checkUse() {
		if (paths.isEmpty() && shape.truth == null) {
			throw wrongUse("Missing required parameter: 'PATH'");
		}
		if (threads < 1) {
			throw wrongUse("--threads: at least one is needed");
		}
		if (address != null && (address.getHost() == null || !address.getScheme().matches("(?i)https?"))) {
			throw wrongUse("--url: not an address of the web: " + address);
		}
	}

	private ParameterException wrongUse(String reason) {
		if (spec == null) {
			throw new IllegalStateException(reason);
		}
		return new ParameterException(spec.commandLine(), reason);
	}

	private void take(Answer answer, Output output) {
		if (answer.found() == null) {
			everythingRead = false;
			output.complain(answer.text());
		}
		else {
			output.print(answer.text());
		}
	}

	/** Files that the truth says nothing of are passed over: indexes, licences. */
	private void score(Path truth, Output output) {
		try {
			var scoring = new Scoring(truth);
			var inputs = Input.all(paths.isEmpty() ? scoring.files() : paths)
				.filter((input) -> scoring.of(input.name()) != null);
			Parallel.map(inputs, threads, (input) -> answer(input, scoring.address(input.name())), (answer) -> {
				scoring.add(answer);
				take(answer, output);
			});
			output.complain(scoring.leftOut());
			everythingRead &= !scoring.isEmpty();
			output.print(scoring.isEmpty() ? "" : scoring.table());
		}
		catch (IOException unreadable) {
			take(Answer.complaint(truth.toString(), Input.reason(unreadable)), output);
		}
	}

	/** A fault in one page is told like an unreadable file: the others are waiting. */
	private Answer answer(Input input, @Nullable URI address) {
		try {
			var page = formats.read(input.name(), input.bytes(Limits.DEFAULT.mostBytes()), address);
			var found = extractor.extract(page.document());
			return new Answer(input.name(), found, shape.printer().print(input.name(), found));
		}
		catch (Unreadable | IOException unreadable) {
			return Answer.complaint(input.name(), Input.reason(unreadable));
		}
		catch (RuntimeException | StackOverflowError fault) {
			return Answer.complaint(input.name(), "a fault of this program, please report it: " + fault);
		}
	}

}
