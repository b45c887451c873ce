package hemeroteca.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import hemeroteca.archive.IfKnown;
import hemeroteca.intake.IfKnownWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Brings files to the archive: to the program that runs, by its API; or, where none does,
 * to the same program opened for the time of the import.
 */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Brings files, and folders with all that is in them, to the archive.",
		footer = { "", "Exit code: 0 if every file is kept or was known; 1 if some were refused; 2 for trouble." })
final class Import implements Callable<Integer> {

	private static final int TROUBLE = 2;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "Files of any kind and size, and folders.")
	private List<String> paths = List.of();

	@Option(names = "--label", paramLabel = "NAME", description = "What the delivery is called.")
	private @Nullable String label;

	@Option(names = "--if-known", paramLabel = "WHAT",
			description = "What becomes of a page whose article is there: skip, new-version (the default) or replace-facts.")
	private @Nullable String ifKnown;

	@Option(names = "--dry-run", description = "Only tell what would become of each file.")
	private boolean dryRun;

	@Option(names = "--delivery", paramLabel = "NUMBER",
			description = "Go on with this delivery, which broke off: a container goes on where it was.")
	private @Nullable Long delivery;

	@Option(names = "--server", paramLabel = "ADDRESS",
			description = "Where the program runs; by default http://localhost:8080, or the port in SERVER_PORT. Given, it must run.")
	private @Nullable URI server;

	@Option(names = "--token", paramLabel = "TOKEN",
			description = "Where accounts are on; by default what HEMEROTECA_TOKEN says.")
	private @Nullable String token = System.getenv("HEMEROTECA_TOKEN");

	@Spec
	private @Nullable CommandSpec spec;

	private final OwnHouse.Opener opener;

	Import(OwnHouse.Opener opener) {
		this.opener = opener;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		if (ifKnown != null && IfKnownWords.of(ifKnown).isEmpty()) {
			throw wrongUse("--if-known: one of "
					+ Arrays.stream(IfKnown.values()).map(IfKnownWords::word).collect(Collectors.joining(", ")));
		}
		if (delivery != null && (label != null || ifKnown != null || dryRun)) {
			throw wrongUse(
					"--label, --if-known and --dry-run are for a new delivery; that of --delivery keeps its own");
		}
		var port = System.getenv().getOrDefault("SERVER_PORT", "8080");
		var running = new Remote((server != null) ? server : URI.create("http://localhost:" + port), token);
		try (var output = new Output()) {
			if (running.answers()) {
				return bring(running, output);
			}
			if (server != null) {
				output.complain("Nothing answers at %s.%n".formatted(server));
				return TROUBLE;
			}
			return bringToOwnHouse(output);
		}
	}

	private ParameterException wrongUse(String reason) {
		if (spec == null) {
			throw new IllegalStateException(reason);
		}
		return new ParameterException(spec.commandLine(), reason);
	}

	private int bringToOwnHouse(Output output) throws InterruptedException {
		OwnHouse house;
		try {
			house = opener.open();
		}
		catch (RuntimeException closed) {
			return TROUBLE; // it said why
		}
		try {
			return bring(new Remote(house.address(), house.token()), output);
		}
		finally {
			house.closing().run();
		}
	}

	private int bring(Remote remote, Output output) throws InterruptedException {
		var bringing = new Bringing(remote, output, fields());
		try {
			boolean allSent = bringing.send(Input.all(paths), delivery);
			int refused = bringing.await();
			return allSent ? refused : TROUBLE;
		}
		catch (IOException broken) {
			output.complain(bringing.told(broken));
			return TROUBLE;
		}
	}

	private List<String[]> fields() {
		var fields = new ArrayList<String[]>();
		if (label != null) {
			fields.add(new String[] { "label", label });
		}
		if (ifKnown != null) {
			fields.add(new String[] { "ifKnown", ifKnown });
		}
		fields.add(new String[] { "dryRun", String.valueOf(dryRun) });
		return fields;
	}

}
