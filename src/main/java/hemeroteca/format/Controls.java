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
		int first = first(text);
		if (first == text.length()) {
			return text;
		}
		var rest = new StringBuilder(text.length()).append(text, 0, first);
		for (int i = first; i < text.length(); i++) {
			if (!is(text.charAt(i))) {
				rest.append(text.charAt(i));
			}
		}
		return rest.toString();
	}

	// A plain loop: a stream of characters takes as long here as parsing the page.
	private static int first(String text) {
		int i = 0;
		while (i < text.length() && !is(text.charAt(i))) {
			i++;
		}
		return i;
	}

}
