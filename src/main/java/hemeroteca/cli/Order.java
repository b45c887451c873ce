package hemeroteca.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@link Extract}.
 *
 * @param paths files, folders, or - for standard input; empty only with a truth file
 * @param truth the truth file to compare with, if scores are wanted
 * @param address where the page comes from, if that is said
 * @param threads how many files are read at a time
 */
record Order(List<String> paths, Printer printer, @Nullable Path truth, @Nullable URI address, int threads) {

	static final String USAGE = """
			Usage: hemeroteca extract [--json | --text | --markdown | --html | --scores TRUTH]
			                          [--url ADDRESS] [--threads N] PATH...
			Prints the article that each saved page holds, and its facts.

			  PATH            Files (also gzipped), folders with all that is in them, or - for
			                  standard input. With --scores, none for all pages that TRUTH names.
			  --json          One JSON object a line, with every field. The default.
			  --text          Headline, standfirst and text.
			  --markdown      The same as Markdown, with the facts above.
			  --html          The article as clean HTML.
			  --scores TRUTH  How well the pages that the file TRUTH names are read: a table,
			                  as the benchmarks count.
			  --url ADDRESS   Where the page comes from: relative links are resolved against it.
			  --threads N     How many files at a time; by default one a core.

			Exit code: 0; 1 if a file could not be read; 2 for wrong use.
			""";

	private static final Set<String> SHAPES = Set.of("--json", "--text", "--markdown", "--html");

	private static final Set<String> NAMED = Set.of("--scores", "--url", "--threads");

	/**
	 * Understands the arguments behind {@code extract}.
	 * @throws WrongUse if they say nothing clear
	 */
	static Order of(List<String> line) throws WrongUse {
		try {
			var arguments = new Arguments(line, SHAPES, NAMED);
			if (arguments.rest().isEmpty() && !arguments.has("--scores")) {
				throw new WrongUse("no file is named");
			}
			return new Order(arguments.rest(), printer(arguments), truth(arguments.value("--scores")),
					address(arguments.value("--url")), threads(arguments.value("--threads")));
		}
		catch (WrongUse wrong) {
			throw new WrongUse(String.valueOf(wrong.getMessage()), USAGE);
		}
	}

	private static Printer printer(Arguments arguments) throws WrongUse {
		var chosen = SHAPES.stream().filter(arguments::has).toList();
		if (chosen.size() + (arguments.has("--scores") ? 1 : 0) > 1) {
			throw new WrongUse("only one of --json, --text, --markdown, --html and --scores at a time");
		}
		return arguments.has("--scores") ? Printer.NOTHING : chosen.isEmpty() ? Printer.JSON
				: Printer.valueOf(chosen.getFirst().substring(2).toUpperCase(Locale.ROOT));
	}

	private static @Nullable Path truth(@Nullable String file) throws WrongUse {
		try {
			return (file != null) ? Path.of(file) : null;
		}
		catch (InvalidPathException noPath) {
			throw new WrongUse("--scores: not the name of a file: " + file);
		}
	}

	private static @Nullable URI address(@Nullable String address) throws WrongUse {
		try {
			var uri = (address != null) ? new URI(address) : null;
			if (uri == null || uri.getHost() != null && uri.getScheme().matches("(?i)https?")) {
				return uri;
			}
		}
		catch (URISyntaxException notAnAddress) {
			// Told below, with the others that are none.
		}
		throw new WrongUse("--url: not an address of the web: " + address);
	}

	private static int threads(@Nullable String number) throws WrongUse {
		if (number == null) {
			return Runtime.getRuntime().availableProcessors();
		}
		if (!number.matches("[1-9]\\d{0,3}")) {
			throw new WrongUse("--threads: not a number from 1 to 9999: " + number);
		}
		return Integer.parseInt(number);
	}

}
