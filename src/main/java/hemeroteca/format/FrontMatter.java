package hemeroteca.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a Markdown file says above its text, between two lines "---": simple values and
 * lists of them, as note and site programs write. No other YAML is read.
 *
 * @param values by name in lower case
 * @param rest the text below
 */
record FrontMatter(Map<String, List<String>> values, String rest) {

	private static final Pattern BLOCK = Pattern.compile(
			"\\s{0,3}---[ \\t]*\\r?\\n(?<lines>(?>[^\\r\\n]*\\r?\\n){1,500}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|$)");

	private static final Pattern VALUE = Pattern.compile("([\\p{L}][\\p{L}\\d_ -]{0,40}):(?:\\s+(.*))?");

	private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");

	/** Returns what stands above a text; no values where nothing does. */
	static FrontMatter of(String text) {
		var block = BLOCK.matcher(text);
		if (!block.lookingAt()) {
			return new FrontMatter(Map.of(), text);
		}
		var values = values(block.group("lines"));
		return values.isEmpty() ? new FrontMatter(values, text) : new FrontMatter(values, text.substring(block.end()));
	}

	private static Map<String, List<String>> values(String lines) {
		var values = new LinkedHashMap<String, List<String>>();
		List<String> last = null;
		for (var line : lines.lines().toList()) {
			var value = VALUE.matcher(line);
			var item = ITEM.matcher(line);
			if (value.matches()) {
				last = values.computeIfAbsent(value.group(1).strip().toLowerCase(Locale.ROOT),
						(name) -> new ArrayList<>());
				last.addAll(list(value.group(2)));
			}
			else if (item.matches() && last != null) {
				last.addAll(list(item.group(1)));
			}
			else if (last != null && !last.isEmpty() && line.startsWith("  ")) {
				last.add((last.removeLast() + " " + line.strip()).strip());
			}
			else if (!line.isBlank() && !line.startsWith("#")) {
				return Map.of();
			}
		}
		return values;
	}

	private static List<String> list(@Nullable String written) {
		var value = (written == null) ? "" : written.strip();
		if (value.startsWith("[") && value.endsWith("]") && !value.startsWith("[[")) {
			return List.of(value.substring(1, value.length() - 1).split("\\s*,\\s*"))
				.stream()
				.map(FrontMatter::bare)
				.filter((one) -> !one.isEmpty())
				.toList();
		}
		boolean block = value.equals(">") || value.equals("|") || value.equals(">-") || value.equals("|-");
		return value.isEmpty() ? List.of() : List.of(block ? "" : bare(value));
	}

	/** Takes away quotes, and the brackets of a note's name. */
	private static String bare(String value) {
		var bare = value.strip();
		boolean quoted = bare.length() >= 2 && bare.charAt(0) == bare.charAt(bare.length() - 1)
				&& "\"'".indexOf(bare.charAt(0)) >= 0;
		bare = quoted ? bare.substring(1, bare.length() - 1) : bare;
		return bare.replaceAll("^\\[\\[|\\]\\]$", "").strip();
	}

	/** Returns the first value of the first name that has one. */
	@Nullable String first(String... names) {
		return all(names).stream().findFirst().orElse(null);
	}

	/** Returns all values of the first name that has any. */
	List<String> all(String... names) {
		for (var name : names) {
			var found = values.getOrDefault(name, List.of()).stream().filter((value) -> !value.isBlank()).toList();
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

}
