package hemeroteca.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names in archives: labels to show, never paths to write to. */
final class EntryNames {

	private static final int LONGEST = 1_000;

	private EntryNames() {
	}

	/** Returns a name without steps upwards, without control and direction characters. */
	static String harmless(String name) {
		var visible = name.codePoints()
			.map((c) -> (c == '\\') ? '/' : c)
			.filter((c) -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
					&& Character.getType(c) != Character.SURROGATE)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		var path = Arrays.stream(visible.split("/"))
			.filter((step) -> !step.isEmpty() && !step.equals(".") && !step.equals(".."))
			.collect(Collectors.joining("/"));
		return path.isEmpty() ? "(no name)" : path.substring(0,
				path.offsetByCodePoints(0, Math.min(LONGEST, path.codePointCount(0, path.length()))));
	}

	/** Returns the last step of a path, in lower case. */
	static String last(String path) {
		return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
	}

}
