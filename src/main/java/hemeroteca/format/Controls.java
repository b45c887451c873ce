package hemeroteca.format;

/** Control characters, which no text needs but tab, line feed, form feed, return. */
final class Controls {

	private Controls() {
	}

	static boolean is(int c) {
		return c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r' || c == 0x7F;
	}

	/** Returns the text without them. */
	static String removed(String text) {
		if (text.chars().noneMatch(Controls::is)) {
			return text;
		}
		var rest = new StringBuilder(text.length());
		text.chars().filter((c) -> !is(c)).forEach((c) -> rest.append((char) c));
		return rest.toString();
	}

}
