package hemeroteca.extract;

import java.util.List;

/** What the words of a block tell of it. */
final class TextFeatures {

	/** The words that are compared, and the letters that are counted. */
	private static final int ENOUGH_WORDS = 400;

	private static final int ENOUGH_LETTERS = 300;

	private static final Phrases.Kind[] KINDS = Phrases.Kind.values();

	private final Shape shape;

	private final Clues clues;

	TextFeatures(Shape shape, Clues clues) {
		this.shape = shape;
		this.clues = clues;
	}

	void put(Row row, int number) {
		Block block = this.shape.block(number);
		List<String> words = block.firstWords(ENOUGH_WORDS);
		row.put("words", block.words);
		row.put("chars", block.chars);
		row.put("link share", block.linkShare());
		row.put("links", block.links);
		row.put("strong share", (double) block.strongChars / block.chars);
		row.put("emphasis share", (double) block.emphasisChars / block.chars);
		row.put("commas", block.commas);
		row.put("sentences", block.sentences);
		row.put("mass", block.mass());
		row.put("after break", block.afterGap ? 2 : block.afterBreak ? 1 : 0);
		ends(row, block.text);
		letters(row, block);
		int kinds = this.shape.phrases[number];
		for (Phrases.Kind kind : KINDS) {
			row.put("phrase", kind, Phrases.is(kind, kinds) ? 1 : 0);
		}
		row.put("phrases", Integer.bitCount(kinds));
		Clues.Share headline = Clues.Share.of(words, this.clues.headline);
		row.put("in headline", headline.of());
		row.put("headline in", headline.in());
		Clues.Share standfirst = Clues.Share.of(words, this.clues.standfirst);
		row.put("in standfirst", standfirst.of());
		row.put("standfirst in", standfirst.in());
		row.put("evidence", this.clues.evidence(words));
		row.put("repeated", this.shape.repeated[number]);
	}

	private static void ends(Row row, String text) {
		char last = text.charAt(text.length() - 1);
		row.put("last", ".!?。！？…۔।".indexOf(last) >= 0 ? 3
				: "\"”’»)“「」』".indexOf(last) >= 0 ? 2 : ":".indexOf(last) >= 0 ? 1 : 0);
		char first = text.charAt(0);
		row.put("first",
				Character.isUpperCase(first) ? 1
						: Character.isLowerCase(first) ? 2
								: Character.isDigit(first) ? 3 : "\"“„«'‘—–-".indexOf(first) >= 0 ? 4
										: Character.isLetter(first) ? 5 : "•▪·*►▶→>|/".indexOf(first) >= 0 ? 6 : 0);
	}

	private static void letters(Row row, Block block) {
		int digits = 0;
		int capitals = 0;
		int letters = 0;
		int bars = 0;
		for (int i = 0; i < Math.min(block.chars, ENOUGH_LETTERS); i++) {
			char c = block.text.charAt(i);
			digits += Character.isDigit(c) ? 1 : 0;
			capitals += Character.isUpperCase(c) ? 1 : 0;
			letters += Character.isLetter(c) ? 1 : 0;
			bars += (c == '|' || c == '•' || c == '/' || c == '@') ? 1 : 0;
		}
		row.put("digit share", digits / (double) Math.min(block.chars, ENOUGH_LETTERS));
		row.put("capital share", capitals / (double) Math.max(1, letters));
		row.put("bars", bars);
	}

}
