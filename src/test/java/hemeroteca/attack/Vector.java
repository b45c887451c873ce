package hemeroteca.attack;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One attack on a page: a name, and what is written into it. {@code ELSEWHERE} stands for
 * the address of another origin, {@code LONG} for a word without an end, {@code COLUMNS}
 * for cells of a table.
 */
record Vector(String name, String payload) {

	private static final Pattern LINE = Pattern.compile("\\s*(.*?)\\s+~ (.*)", Pattern.DOTALL);

	/**
	 * Reads a list, a line for each: the name, a tilde, the payload. Control characters
	 * are written as their pictures: ␀ ␉ ␊ ␌ ␍, ␁ and ␛.
	 */
	static List<Vector> read(String lines) {
		return lines.lines().filter((line) -> !line.isBlank()).map(Vector::line).toList();
	}

	private static Vector line(String line) {
		var parts = LINE.matcher(line);
		if (!parts.matches()) {
			throw new IllegalArgumentException("no vector: " + line);
		}
		return new Vector(parts.group(1),
				parts.group(2)
					.replace('␀', '\0')
					.replace('␁', '\u0001')
					.replace('␉', '\t')
					.replace('␊', '\n')
					.replace('␌', '\f')
					.replace('␍', '\r')
					.replace('␛', '\u001B'));
	}

	/** Returns the payload with the other origin named. */
	String payload(String elsewhere) {
		return payload.replace("ELSEWHERE", elsewhere)
			.replace("LONG", "Quay".repeat(200))
			.replace("COLUMNS", "<td>quayside ".repeat(60));
	}

	/** Returns text as it stands in HTML, in an element or a quoted attribute. */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
