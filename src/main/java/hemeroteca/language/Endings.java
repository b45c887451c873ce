package hemeroteca.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A light stemmer that is a list of endings, for languages whose stemmers elsewhere want
 * accents that a plain spelling lacks. The list is a resource,
 * {@code endings/<language>.txt}: in each step the longest ending that fits is taken off,
 * or replaced by what stands after {@code >}. {@code = n} says how many letters must be
 * left from there on, {@code step} begins the next step, and {@code again} ends the list
 * and goes through it until nothing changes.
 */
final class Endings implements UnaryOperator<String> {

	private record Ending(int left, String instead) {
	}

	private final List<Map<String, Ending>> steps = new ArrayList<>();

	private final int longest;

	private boolean again;

	Endings(String language) {
		String name = "endings/" + language + ".txt";
		try (var lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(Endings.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
			read(lines.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList());
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
		this.longest = this.steps.stream()
			.flatMap((step) -> step.keySet().stream())
			.mapToInt(String::length)
			.max()
			.orElseThrow();
	}

	private void read(List<String> lines) {
		int left = 0;
		for (String line : lines) {
			if (line.startsWith("= ")) {
				left = Integer.parseInt(line.substring(2));
			}
			else if (line.equals("step")) {
				this.steps.add(new HashMap<>());
			}
			else if (line.equals("again")) {
				this.again = true;
			}
			else {
				read(line, left);
			}
		}
	}

	private void read(String line, int left) {
		var step = this.steps.getLast();
		if (line.contains(">")) {
			String[] pair = line.split(">");
			step.put(pair[0].strip(), new Ending(left, pair[1].strip()));
			return;
		}
		for (String ending : line.split(" ")) {
			step.put(ending, new Ending(left, ""));
		}
	}

	@Override
	public String apply(String word) {
		String before;
		String stem = word;
		do {
			before = stem;
			for (var step : this.steps) {
				stem = shorten(step, stem);
			}
		}
		while (this.again && stem.length() < before.length());
		return stem;
	}

	private String shorten(Map<String, Ending> step, String word) {
		for (int length = Math.min(this.longest, word.length() - 1); length > 0; length--) {
			int left = word.length() - length;
			var ending = step.get(word.substring(left));
			if (ending != null && left >= ending.left()) {
				return word.substring(0, left) + ending.instead();
			}
		}
		return word;
	}

}
