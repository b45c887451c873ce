package hemeroteca.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends files in requests of bounded size, and waits until each has its outcome. */
final class Bringing {

	private static final int MOST_FILES = 200;

	private static final long MOST_BYTES = 50_000_000;

	private static final long FIRST_WAIT_MILLIS = 250;

	private static final long LONGEST_WAIT_MILLIS = 4_000;

	// Further than any delivery reaches: how far it is, without its files.
	private static final int NO_FILES = Integer.MAX_VALUE;

	private static final int BAR = 30;

	private final Remote remote;

	private final Output output;

	private final List<String[]> fields;

	private final boolean terminal = isTerminal();

	private @Nullable Long delivery;

	private long sent;

	Bringing(Remote remote, Output output, List<String[]> fields) {
		this.remote = remote;
		this.output = output;
		this.fields = fields;
	}

	/**
	 * Sends files to one delivery.
	 * @param before the delivery to go on with; null for a new one
	 * @return whether all could be read
	 */
	boolean send(Stream<Input> inputs, @Nullable Long before) throws IOException, InterruptedException {
		delivery = before;
		boolean allRead = true;
		var batch = new ArrayList<Input>();
		long bytes = 0;
		for (Input input : (Iterable<Input>) inputs::iterator) {
			long size;
			try {
				size = size(input);
			}
			catch (IOException unreadable) {
				output.complain(Answer.complaint(input.name(), Input.reason(unreadable)).text());
				allRead = false;
				continue;
			}
			if (!batch.isEmpty() && (batch.size() >= MOST_FILES || bytes + size > MOST_BYTES)) {
				send(batch);
				bytes = 0;
			}
			batch.add(input);
			bytes += size;
		}
		if (!batch.isEmpty()) {
			send(batch);
		}
		return allRead;
	}

	// Standard input is opened once, and read then.
	private static long size(Input input) throws IOException {
		if (input.name().equals("-")) {
			return 0;
		}
		try (var readable = input.opener().open()) {
			return Files.size(Path.of(input.name()));
		}
	}

	private void send(List<Input> batch) throws IOException, InterruptedException {
		var answer = remote.send((delivery == null) ? fields : List.of(), batch, delivery);
		delivery = answer.get("id").asLong();
		sent += batch.size();
		batch.clear();
		show("Sent %,d files".formatted(sent));
	}

	/**
	 * Waits until every file has its outcome.
	 * @return 0; 1 if some were refused
	 */
	int await() throws IOException, InterruptedException {
		if (delivery == null) {
			return 0;
		}
		String path = "/api/v1/imports/%d?page=%d".formatted(delivery, NO_FILES);
		long wait = FIRST_WAIT_MILLIS;
		JsonNode state = remote.get(path);
		while (state.get("counts").get("waiting").asLong() > 0 && !state.get("state").asString().equals("paused")) {
			show(bar(state));
			Thread.sleep(wait);
			wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
			state = remote.get(path);
		}
		show(bar(state));
		output.complain((terminal ? "\n" : "") + "Delivery %d: %s%n".formatted(delivery, told(state)));
		var counts = state.get("counts");
		return (counts.get("no-article").asLong() + counts.get("unreadable").asLong() > 0) ? 1 : 0;
	}

	private static String told(JsonNode state) {
		String told = state.get("counts")
			.properties()
			.stream()
			.filter((count) -> count.getValue().asLong() > 0)
			.map((count) -> "%,d %s".formatted(count.getValue().asLong(), count.getKey().replace('-', ' ')))
			.collect(Collectors.joining(", "));
		return told.isEmpty() ? "no files" : told;
	}

	private static String bar(JsonNode state) {
		long total = state.get("total").asLong();
		long done = total - state.get("counts").get("waiting").asLong();
		int filled = (int) ((total == 0) ? BAR : BAR * done / total);
		return "[%s%s] %,d of %,d files".formatted("#".repeat(filled), "-".repeat(BAR - filled), done, total);
	}

	// A terminal shows one line that changes; a log would be full of them.
	private void show(String line) {
		if (terminal) {
			output.complain("\r%-70s".formatted(line));
		}
	}

	/** Says what broke, and how to go on. */
	String told(IOException broken) {
		String why = (broken.getMessage() != null) ? broken.getMessage() : broken.toString();
		return "%s%s%n".formatted(why, (delivery == null) ? ""
				: "; what came before is received: go on with --delivery %d".formatted(delivery));
	}

	// From Java 22 on there may be a console without a terminal, which says so.
	private static boolean isTerminal() {
		var console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (ReflectiveOperationException olderJava) {
			return true;
		}
	}

}
