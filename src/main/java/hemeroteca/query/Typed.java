package hemeroteca.query;

import org.jspecify.annotations.Nullable;

/** A query as it was typed, and how far it was read. */
final class Typed {

	// Words that may stand between near words, if that is not said, and at most.
	private static final int NEAR = 5;

	private static final int MOST_BETWEEN = 100;

	// Characters, more than any day or language has.
	private static final int LONGEST_VALUE = 64;

	private final String text;

	private int at;

	Typed(String text) {
		this.text = text;
	}

	/**
	 * What stands between quotation marks.
	 *
	 * @param end where reading goes on
	 */
	record Quoted(String text, boolean isClosed, int end) {
	}

	String whole() {
		return text.strip();
	}

	boolean isBlank() {
		return text.isBlank();
	}

	boolean isAtEnd() {
		return at >= text.length();
	}

	boolean isAt(char c) {
		return !isAtEnd() && text.charAt(at) == c;
	}

	boolean isAtQuote() {
		return !isAtEnd() && Signs.quote(text.charAt(at)) >= 0;
	}

	boolean isAtAddress() {
		return Names.isAddress(text, at);
	}

	/** Tells whether nothing follows that could be left out or offered for choice. */
	boolean isAtJoint() {
		return isAtEnd() || isAt(')') || isAt('|') || isWord("OR") || isWord("AND");
	}

	private boolean isWord(String word) {
		return text.startsWith(word, at) && Signs.endsWord(text, at + word.length());
	}

	void skip(int characters) {
		at = Math.min(text.length(), at + characters);
	}

	void skipSpaces() {
		while (isAt(' ')) {
			at++;
		}
	}

	/** Skips AND, which means what a space means. */
	void skipAnd() {
		skipSpaces();
		while (isWord("AND")) {
			skip(3);
			skipSpaces();
		}
	}

	/** Takes an OR, however often it is said, and tells whether there was one. */
	boolean takeOr() {
		int begin = at;
		while (isAt('|') || isWord("OR")) {
			skip(isAt('|') ? 1 : 2);
			skipSpaces();
		}
		return at > begin;
	}

	/** Takes a minus; several are a dash, which means nothing. */
	boolean takeMinus() {
		int begin = at;
		while (isAt('-')) {
			at++;
		}
		return at == begin + 1 && !isAtEnd() && !isAt(' ') && !isAt(')') && !isAt('|');
	}

	boolean takeNot() {
		if (!isWord("NOT")) {
			return false;
		}
		skip(3);
		skipSpaces();
		return true;
	}

	/** Takes what stands up to the next space, bracket, bar or quotation mark. */
	String takeToken() {
		int begin = at;
		at = endOfToken(at);
		return text.substring(begin, at);
	}

	private int endOfToken(int from) {
		int end = from;
		while (!Signs.endsWord(text, end)) {
			end++;
		}
		return end;
	}

	/** Takes an address, which may hold pairs of brackets. */
	String takeAddress() {
		int begin = at;
		at = endOfToken(at);
		while (isAt('(') && at > begin) {
			int close = endOfToken(at + 1);
			if (close >= text.length() || text.charAt(close) != ')') {
				break;
			}
			at = endOfToken(close + 1);
		}
		return text.substring(begin, at);
	}

	/** Takes what stands between quotation marks. */
	Quoted takeQuoted() {
		var quoted = quoted(at);
		at = quoted.end();
		return quoted;
	}

	private Quoted quoted(int from) {
		int kind = Signs.quote(text.charAt(from));
		int end = from + 1;
		while (end < text.length() && Signs.quoteAt(text, end) != kind) {
			end++;
		}
		boolean isClosed = end < text.length();
		return new Quoted(text.substring(from + 1, end), isClosed, isClosed ? end + 1 : end);
	}

	/** Takes how many words may stand between those of a phrase. */
	int takeSlop(Complaints complaints) {
		if (!isAt('~')) {
			return 0;
		}
		int begin = ++at;
		while (!isAtEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
			at++;
		}
		String slop = text.substring(begin, at).replaceFirst("^0+(?=.)", "");
		if (slop.length() > 3 || slop.length() == 3 && Integer.parseInt(slop) > MOST_BETWEEN) {
			complaints.add("At most " + MOST_BETWEEN + " words may stand between near words; %s was read so.",
					"~" + slop);
			return MOST_BETWEEN;
		}
		return slop.isEmpty() ? NEAR : Integer.parseInt(slop);
	}

	/** Returns the name that stands here before a colon; null if there is none. */
	@Nullable String name() {
		int colon = Names.colon(text, at);
		if (colon < 0) {
			return null;
		}
		String name = text.substring(at, colon);
		return (hasValue(name) || Names.isKnown(name)) ? name : null;
	}

	/** Tells whether anything stands right behind the colon. */
	boolean hasValue(String name) {
		int value = at + name.length() + 1;
		return value < text.length() && " )|".indexOf(text.charAt(value)) < 0;
	}

	/** Returns the word or the quoted words behind the colon; empty for others. */
	String value(String name) {
		int value = at + name.length() + 1;
		if (value < text.length() && Signs.quote(text.charAt(value)) >= 0) {
			return quoted(value).text().strip();
		}
		int end = value;
		while (end - value < LONGEST_VALUE && !Signs.endsWord(text, end)) {
			end++;
		}
		return Signs.withoutEnd(text.substring(value, end), ",;:!?");
	}

	void skipValue(String name) {
		int value = at + name.length() + 1;
		at = (Signs.quote(text.charAt(value)) >= 0) ? quoted(value).end() : endOfToken(value);
	}

}
