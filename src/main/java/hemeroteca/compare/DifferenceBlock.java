package hemeroteca.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import hemeroteca.compare.DifferenceTokens.Token;

/** A paragraph, cut into words, and how much it shares with another. */
final class DifferenceBlock {

	private static final int MOST = 20_000;

	final String text;

	final List<Token> tokens;

	/**
	 * All that is compared, in one string: equal for blocks that differ by noise only.
	 */
	final String key;

	private final int[] bag;

	DifferenceBlock(String text) {
		this.text = text;
		this.tokens = DifferenceTokens.of(text);
		this.key = tokens.stream().map(Token::key).collect(Collectors.joining(" "));
		this.bag = tokens.stream().filter(Token::word).mapToInt((token) -> token.key().hashCode()).sorted().toArray();
	}

	int words() {
		return bag.length;
	}

	/** Returns 0 to 1: how many of the words are in both, in whatever order (Dice). */
	double likeness(DifferenceBlock other) {
		int shared = 0;
		for (int i = 0, j = 0; i < bag.length && j < other.bag.length;) {
			int order = Integer.compare(bag[i], other.bag[j]);
			shared += (order == 0) ? 1 : 0;
			i += (order <= 0) ? 1 : 0;
			j += (order >= 0) ? 1 : 0;
		}
		int all = bag.length + other.bag.length;
		return (all > 0) ? 2.0 * shared / all : 0;
	}

	/** Tells whether it ends as a sentence does. */
	boolean ends() {
		String end = text.strip();
		return !end.isEmpty() && ".!?…。！？؟।\"”’'»）)".indexOf(end.codePointBefore(end.length())) >= 0;
	}

	/** Cuts a text at its newlines; one with more than any article has stays whole. */
	static List<DifferenceBlock> of(String text) {
		String cleaned = DifferenceNoise.cleaned(text);
		if (cleaned.chars().filter((c) -> c == '\n').limit(MOST).count() == MOST) {
			return List.of(new DifferenceBlock(cleaned));
		}
		return Arrays.stream(cleaned.split("\n"))
			.filter((block) -> !block.isBlank())
			.map(DifferenceBlock::new)
			.toList();
	}

}
