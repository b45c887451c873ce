package hemeroteca.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import hemeroteca.score.Known;
import hemeroteca.score.Scores;
import hemeroteca.score.TruthFile;
import org.jspecify.annotations.Nullable;

/** Compares what is found in files with a truth file, and makes a table of it. */
final class Scoring {

	private final Path truthFile;

	private final List<Known> known;

	private final Map<Path, Known> byFile = new HashMap<>();

	private final Map<String, Known> byName = new HashMap<>();

	private final Set<String> counted = new HashSet<>();

	private final Scores scores = new Scores();

	Scoring(Path truthFile) throws IOException {
		this.truthFile = truthFile;
		this.known = TruthFile.read(truthFile);
		var ambiguous = new HashSet<String>();
		for (var page : known) {
			byFile.put(absolute(page.page()), page);
			if (byName.put(name(page.page()), page) != null) {
				ambiguous.add(name(page.page()));
			}
		}
		byName.keySet().removeAll(ambiguous);
	}

	private static Path absolute(Path file) {
		return file.toAbsolutePath().normalize();
	}

	private static String name(Path file) {
		return (file.getFileName() == null) ? ""
				: file.getFileName().toString().replaceFirst("\\.gz$", "").replaceFirst("\\.html?$", "");
	}

	/** Returns the names of all pages that the truth file names, to be read. */
	List<String> files() {
		return known.stream().map((page) -> page.page().toString()).toList();
	}

	/**
	 * Returns what is known of a file, or null: it is the one that the truth file names,
	 * or of the same name as no other page's.
	 */
	@Nullable Known of(String file) {
		try {
			var path = Path.of(file);
			return byFile.getOrDefault(absolute(path), byName.get(name(path)));
		}
		catch (InvalidPathException noPath) {
			return null;
		}
	}

	/** Returns the address that a file comes from, or null if that is not known. */
	@Nullable URI address(String file) {
		var page = of(file);
		return (page != null) ? page.address() : null;
	}

	/** Counts what was found in a file, once. One that could not be read is left out. */
	void add(Answer answer) {
		var page = of(answer.name());
		if (page != null && answer.found() != null && counted.add(page.id())) {
			scores.add(page.truth(), answer.found());
		}
	}

	/** Whether nothing that was given is named in the truth file. */
	boolean isEmpty() {
		return counted.isEmpty();
	}

	/**
	 * Returns a line of names and a line of figures; the set is called like its folder.
	 */
	String table() {
		var figures = scores.figures();
		var folder = absolute(truthFile).getParent();
		var set = (folder != null) ? name(folder) : "";
		var names = figures.keySet().stream().map((name) -> "%5s".formatted(name)).collect(Collectors.joining("  "));
		var values = figures.entrySet()
			.stream()
			.map((figure) -> String.format(Locale.ROOT, "%" + Math.max(5, figure.getKey().length()) + ".3f",
					figure.getValue()))
			.collect(Collectors.joining("  "));
		return "%-12s  %5s  %s%n%-12s  %5d  %s%n".formatted("set", "pages", names, set, scores.pages(), values);
	}

	/** Returns a sentence on pages that the figures do not speak of, or nothing. */
	String leftOut() {
		int missing = known.size() - scores.pages();
		return (missing == 0) ? "" : "%s: %d of its %d pages were not given or not read, and are not in the figures%n"
			.formatted(truthFile, missing, known.size());
	}

}
