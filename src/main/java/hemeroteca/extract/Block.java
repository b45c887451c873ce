package hemeroteca.extract;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One run of text between two block elements or line breaks: a paragraph, a heading, a
 * line, a cell. What is kept or left of a page is decided block by block.
 */
final class Block {

	/** The element that the text stands in, as an index into the survey. */
	final int holder;

	/** The first and the one after the last node, as indexes into the survey. */
	int first = -1;

	int end;

	/** Whether a line break, not an element, separates it from the block before. */
	final boolean afterBreak;

	/** Whether two line breaks or more do. */
	final boolean afterGap;

	/** As many words as most that ask for them want. */
	private static final int KEPT_WORDS = 400;

	private boolean keepsWords;

	private @Nullable List<String> firstWords;

	final StringBuilder draft = new StringBuilder();

	String text = "";

	int chars;

	int linkChars;

	int strongChars;

	int emphasisChars;

	int links;

	int words;

	int commas;

	int sentences;

	boolean closed;

	/** Whether it was too long, and the page has more of it. */
	boolean isCut;

	Block(int holder, boolean afterBreak, boolean afterGap) {
		this.holder = holder;
		this.afterBreak = afterBreak;
		this.afterGap = afterGap;
	}

	/** Cuts what is too long for the element that it stands in. */
	void cut(int length) {
		this.draft.setLength(Script.shorten(this.draft.toString(), length).length());
		this.isCut = true;
	}

	/** Returns its first words in lower case. They are split once, however many ask. */
	List<String> firstWords(int most) {
		if (!this.keepsWords) {
			return Words.of(this.text, most);
		}
		if (this.firstWords == null) {
			this.firstWords = Words.of(this.text, KEPT_WORDS);
		}
		if (this.firstWords.size() <= most) {
			return (most > KEPT_WORDS && this.firstWords.size() == KEPT_WORDS) ? Words.of(this.text, most)
					: this.firstWords;
		}
		return this.firstWords.subList(0, most);
	}

	/** The share of its characters that are a link. */
	double linkShare() {
		return this.chars == 0 ? 0 : (double) this.linkChars / this.chars;
	}

	/**
	 * How much running text it holds: its characters, if it reads like a paragraph, else
	 * nothing.
	 */
	double mass() {
		double share = linkShare();
		if (this.words < 8 || share > 0.5 || (this.sentences == 0 && this.commas < 2 && this.words < 25)) {
			return 0;
		}
		return this.chars * (1 - share);
	}

	/**
	 * Counts words, commas and ends of sentences, once the text is complete.
	 * @param keepsWords whether its words may take memory until the page is read
	 */
	void close(boolean keepsWords) {
		this.keepsWords = keepsWords;
		int length = this.draft.length();
		while (length > 0 && this.draft.charAt(length - 1) == ' ') {
			length--;
		}
		this.draft.setLength(length);
		this.text = this.draft.toString();
		boolean inWord = false;
		int ideographs = 0;
		for (int at = 0; at < length; at++) {
			char c = this.text.charAt(at);
			if (Script.isIdeograph(c)) {
				ideographs++;
				inWord = false;
			}
			else if (Character.isLetterOrDigit(c)) {
				this.words += inWord ? 0 : 1;
				inWord = true;
			}
			else {
				inWord = inWord && (c == '\'' || c == '’');
				count(c, at, length);
			}
		}
		this.words += (ideographs + 1) / 2;
		this.chars = Math.max(0, length);
		this.closed = true;
	}

	private void count(char c, int at, int length) {
		switch (c) {
			case ',', '،', '、', '，', ';', '；' -> this.commas++;
			case '.', '!', '?', '…', ':' ->
				this.sentences += (at + 1 >= length || !isPart(this.text.charAt(at + 1))) ? 1 : 0;
			case '。', '！', '？', '؟', '۔', '।' -> this.sentences++;
			default -> {
			}
		}
	}

	private static boolean isPart(char next) {
		return Character.isLetterOrDigit(next);
	}

}
