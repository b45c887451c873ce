package hemeroteca.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The commands that the program knows besides being a server. */
public final class Commands {

	static final String USAGE = """
			Usage: hemeroteca [COMMAND] [--help] [--version]
			An archive and reader for news articles. Without a command it starts the server.

			Commands:
			  extract   Prints the article that each saved page holds, and its facts.

			hemeroteca COMMAND --help tells more.
			""";

	private static final Set<String> HELP = Set.of("--help", "-h");

	private static final Set<String> VERSION = Set.of("--version", "-V");

	private Commands() {
	}

	/**
	 * Tells whether the arguments are for a command. Settings of the server all begin
	 * with two dashes: {@code --server.port=8081}.
	 */
	public static boolean isCommand(String... arguments) {
		return Arrays.stream(arguments)
			.anyMatch(
					(argument) -> HELP.contains(argument) || VERSION.contains(argument) || !argument.startsWith("--"));
	}

	/** Runs a command. Returns the exit code: 2 if it is unknown or wrongly used. */
	public static int run(String... arguments) {
		try (var output = new Output()) {
			return run(List.of(arguments), output);
		}
		catch (Output.Closed readerHasGone) {
			return 1;
		}
	}

	private static int run(List<String> arguments, Output output) {
		var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
		try {
			var first = arguments.isEmpty() ? "--help" : arguments.getFirst();
			if (first.equals("extract")) {
				return rest.stream().anyMatch(HELP::contains) ? say(Order.USAGE, output)
						: new Extract(Order.of(rest), output).run();
			}
			if (HELP.contains(first)) {
				return say(USAGE, output);
			}
			if (VERSION.contains(first)) {
				return say("Hemeroteca " + version() + "\n", output);
			}
			throw new WrongUse("unknown command: " + first);
		}
		catch (WrongUse wrong) {
			output.complain(wrong.explanation());
			return 2;
		}
	}

	private static int say(String text, Output output) {
		output.print(text);
		return 0;
	}

	private static String version() {
		var version = Commands.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "(unpackaged)";
	}

}
