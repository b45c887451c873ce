package hemeroteca.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The commands that the program knows besides being a server. */
@Command(name = "hemeroteca", mixinStandardHelpOptions = true, versionProvider = Commands.Version.class,
		subcommands = Extract.class, synopsisSubcommandLabel = "COMMAND",
		description = { "An archive and reader for news articles.", "Without a command it starts the server." })
public final class Commands {

	private static final Set<String> QUESTIONS = Set.of("--help", "--version");

	private Commands() {
	}

	/**
	 * Tells whether the arguments are for a command. Settings of the server all begin
	 * with two dashes: {@code --server.port=8081}.
	 */
	public static boolean isCommand(String... arguments) {
		return Arrays.stream(arguments)
			.anyMatch((argument) -> QUESTIONS.contains(argument) || !argument.startsWith("--"));
	}

	/**
	 * Runs a command. Returns the exit code: 2 if it is unknown or wrongly used.
	 * @param opener opens the program, for a command that needs it
	 */
	public static int run(OwnHouse.Opener opener, String... arguments) {
		// What is wrong with a file is in the answer for it.
		Stream.of("org.apache.pdfbox", "org.apache.fontbox")
			.forEach((library) -> ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.OFF));
		return new CommandLine(new Commands()).addSubcommand(new Import(opener))
			.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
			.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
			.execute(arguments);
	}

	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			var version = Commands.class.getPackage().getImplementationVersion();
			return new String[] { "Hemeroteca " + ((version != null) ? version : "(unpackaged)") };
		}

	}

}
