package hemeroteca.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

import org.jspecify.annotations.Nullable;

/**
 * Writes rows of text as CSV (RFC 4180). A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it, as OWASP advises ("CSV Injection").
 */
final class Csv {

	private final Writer out;

	Csv(Writer out) {
		this.out = out;
	}

	void row(@Nullable String... cells) {
		try {
			for (int i = 0; i < cells.length; i++) {
				out.write((i > 0) ? "," : "");
				out.write(cell(cells[i]));
			}
			out.write("\r\n");
		}
		catch (IOException gone) {
			throw new UncheckedIOException("the reader of the CSV went away", gone);
		}
	}

	private static String cell(@Nullable String value) {
		if (value == null) {
			return "";
		}
		boolean formula = !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0;
		String safe = formula ? "'" + value : value;
		return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

}
