package hemeroteca.extract;

/**
 * What must be known of writing: which scripts have no spaces, which characters show
 * nothing.
 */
final class Script {

	/** Of each character, whether it is written as it is: most are. */
	private static final boolean[] PLAIN = new boolean[Character.MAX_VALUE + 1];

	static {
		for (int c = 0; c < PLAIN.length; c++) {
			PLAIN[c] = !isSpace((char) c) && !isInvisible((char) c);
		}
	}

	private Script() {
	}

	/** Whether words of this character's script follow each other without a space. */
	static boolean isIdeograph(char c) {
		return c >= 0x2E80 && (c <= 0x9FFF && c >= 0x3040 || c >= 0xF900 && c <= 0xFAFF || c >= 0x2E80 && c <= 0x2FDF)
				|| c >= 0x0E00 && c <= 0x0E7F;
	}

	/**
	 * Whether a character is to be left out of text: soft hyphens, zero-width spaces,
	 * marks that turn the direction, and control characters. The joiners stay, scripts
	 * need them.
	 */
	static boolean isInvisible(char c) {
		if (c < 0xA0) {
			return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c >= 0x7F && c != 0x85;
		}
		return c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060 || c >= 0x202A && c <= 0x202E
				|| c >= 0x2066 && c <= 0x2069 || c == 0xFFFE || c == 0xFFFF || c >= 0xFFF9 && c <= 0xFFFB;
	}

	/** Whether a character is a space of any width. */
	static boolean isSpace(char c) {
		return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0xA0 || c == 0x85
				|| c >= 0x2000 && c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F
				|| c == 0x3000;
	}

	/** Returns the words on one line, with single spaces, without what does not show. */
	static String oneLine(String text) {
		StringBuilder line = new StringBuilder(Math.min(text.length(), 4_096));
		append(line, text, 0, text.length());
		int end = line.length();
		if (end > 0 && line.charAt(end - 1) == ' ') {
			line.setLength(end - 1);
		}
		return line.toString();
	}

	/** Adds text to a line that grows; a run of spaces becomes one, none comes first. */
	static void append(StringBuilder line, String text, int from, int to) {
		int at = from;
		while (at < to) {
			int end = plain(text, at, to);
			line.append(text, at, end);
			if (end < to && isSpace(text.charAt(end)) && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
				line.append(' ');
			}
			at = end + 1;
		}
	}

	/** Returns where a run of characters that are neither space nor invisible ends. */
	static int plain(String text, int from, int to) {
		int at = from;
		while (at < to && PLAIN[text.charAt(at)]) {
			at++;
		}
		return at;
	}

	/**
	 * Returns at most so many characters, cut between words where there is a space to cut
	 * at.
	 */
	static String shorten(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		int cut = text.lastIndexOf(' ', most);
		cut = cut > most / 2 ? cut : Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
		return text.substring(0, cut);
	}

}
