package hemeroteca.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

	/** Files under way for each thread: enough to never wait, few enough to hold. */
	private static final int AHEAD = 4;

	@Parameters(arity = "1..*", paramLabel = "PATH",
			description = "Files (also gzipped), folders with all that is in them, or - for standard input.")
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

		Printer printer() {
			if (text) {
				return Printer.TEXT;
			}
			return markdown ? Printer.MARKDOWN : html ? Printer.HTML : Printer.JSON;
		}

	}

	@Override
	public Integer call() throws IOException {
		checkUse();
		try (var output = new Output()) {
			print(output);
			return everythingRead ? 0 : 1;
		}
		catch (Output.Closed readerHasGone) {
			return 1;
		}
	}

	private void checkUse() {
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

	private void print(Output output) {
		Queue<Future<Answer>> underWay = new ArrayDeque<>();
		var workers = Executors.newFixedThreadPool(threads);
		try (var inputs = Input.all(paths)) {
			inputs.forEach((input) -> {
				if (underWay.size() == threads * AHEAD) {
					print(underWay.remove(), output);
				}
				underWay.add(workers.submit(() -> answer(input)));
			});
			while (!underWay.isEmpty()) {
				print(underWay.remove(), output);
			}
		}
		finally {
			workers.shutdownNow();
		}
	}

	private void print(Future<Answer> future, Output output) {
		try {
			var answer = future.get();
			everythingRead &= answer.isPage();
			output.print(answer);
		}
		catch (ExecutionException fault) {
			throw new IllegalStateException(fault.getCause());
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		}
	}

	/** A fault in one page is told like an unreadable file: the others are waiting. */
	private Answer answer(Input input) {
		try {
			var page = formats.read(input.name(), input.bytes(Limits.DEFAULT.mostBytes()), address);
			return Answer.page(shape.printer().print(input.name(), extractor.extract(page.document())));
		}
		catch (Unreadable | IOException unreadable) {
			return Answer.complaint(input.name(), Input.reason(unreadable));
		}
		catch (RuntimeException | StackOverflowError fault) {
			return Answer.complaint(input.name(), "a fault of this program, please report it: " + fault);
		}
	}

}
