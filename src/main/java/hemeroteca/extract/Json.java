package hemeroteca.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as pages really write it: with line breaks in strings, commas too many,
 * comments around it, and ends that are missing. What was read up to a fault is kept.
 */
final class Json {

	/** Real linked data is about ten levels deep. */
	private static final int DEEPEST = 40;

	private final String text;

	private int at;

	private int depth;

	private Json(String text) {
		this.text = text;
	}

	/**
	 * Returns all values that stand in a text, one after the other: maps, lists, strings,
	 * numbers, booleans.
	 */
	static List<Object> read(String text) {
		Json json = new Json(text);
		List<Object> values = new ArrayList<>();
		while (json.seekStart()) {
			Object value = json.value();
			if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	private boolean seekStart() {
		while (this.at < this.text.length()) {
			char c = this.text.charAt(this.at);
			if (c == '{' || c == '[') {
				return true;
			}
			this.at++;
		}
		return false;
	}

	private @Nullable Object value() {
		skipSpace();
		if (this.at >= this.text.length()) {
			return null;
		}
		char c = this.text.charAt(this.at);
		if (c == '"') {
			return string();
		}
		if (c != '{' && c != '[') {
			return word();
		}
		this.at++;
		if (++this.depth > DEEPEST) {
			this.at = this.text.length();
			return null;
		}
		Object value = (c == '{') ? object() : list();
		this.depth--;
		return value;
	}

	private Map<String, Object> object() {
		Map<String, Object> object = new LinkedHashMap<>();
		while (more('}')) {
			if (this.text.charAt(this.at) != '"') {
				this.at++;
				continue;
			}
			String key = string();
			skipSpace();
			if (this.at < this.text.length() && this.text.charAt(this.at) == ':') {
				this.at++;
				Object value = value();
				if (value != null) {
					object.putIfAbsent(key, value);
				}
			}
		}
		return object;
	}

	private List<Object> list() {
		List<Object> list = new ArrayList<>();
		while (more(']')) {
			int before = this.at;
			Object value = value();
			if (value != null) {
				list.add(value);
			}
			this.at += (this.at == before) ? 1 : 0;
		}
		return list;
	}

	/** Skips spaces and commas; returns whether something comes before the end. */
	private boolean more(char end) {
		skipSpace();
		while (this.at < this.text.length() && this.text.charAt(this.at) == ',') {
			this.at++;
			skipSpace();
		}
		if (this.at >= this.text.length()) {
			return false;
		}
		char c = this.text.charAt(this.at);
		if (c == end) {
			this.at++;
			return false;
		}
		// The wrong bracket: one was forgotten, and the level above deals with it.
		return c != '}' && c != ']';
	}

	private void skipSpace() {
		while (this.at < this.text.length() && this.text.charAt(this.at) <= ' ') {
			this.at++;
		}
	}

	private String string() {
		StringBuilder string = new StringBuilder();
		this.at++;
		while (this.at < this.text.length()) {
			char c = this.text.charAt(this.at++);
			if (c == '"') {
				break;
			}
			if (c == '\\' && this.at < this.text.length()) {
				escape(string, this.text.charAt(this.at++));
			}
			else {
				string.append(c);
			}
		}
		return string.toString();
	}

	private void escape(StringBuilder string, char c) {
		switch (c) {
			case 'n' -> string.append('\n');
			case 't' -> string.append('\t');
			case 'r' -> string.append('\r');
			case 'b', 'f' -> string.append(' ');
			case 'u' -> unicode(string);
			default -> string.append(c);
		}
	}

	private void unicode(StringBuilder string) {
		int code = 0;
		int digits = 0;
		while (digits < 4 && this.at < this.text.length() && Character.digit(this.text.charAt(this.at), 16) >= 0) {
			code = code * 16 + Character.digit(this.text.charAt(this.at++), 16);
			digits++;
		}
		if (digits == 4) {
			string.append((char) code);
		}
	}

	private @Nullable Object word() {
		int start = this.at;
		while (this.at < this.text.length() && ",]}: \n\r\t{[\"".indexOf(this.text.charAt(this.at)) < 0) {
			this.at++;
		}
		String word = this.text.substring(start, this.at);
		return switch (word) {
			case "", "null" -> null;
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> word;
		};
	}

}
