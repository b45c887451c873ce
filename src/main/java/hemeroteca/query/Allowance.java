package hemeroteca.query;

import hemeroteca.query.Clause.Fuzzy;
import hemeroteca.query.Clause.Pattern;
import hemeroteca.query.Clause.Phrase;
import hemeroteca.query.Clause.Word;
import org.jspecify.annotations.Nullable;

/** Bounds what a query may cost, and counts what it would have. */
final class Allowance {

	/**
	 * Patterns and fuzzy words: each looks through a part of all words that the index
	 * knows.
	 */
	static final int MOST_LOOSE = 32;

	// A pattern that begins with a wildcard looks through all words.
	private static final int WITHOUT_BEGINNING = 8;

	private final int most;

	private final Complaints complaints;

	private long words;

	private int loose;

	Allowance(int most, Complaints complaints) {
		this.most = Math.max(1, most);
		this.complaints = complaints;
	}

	/** Tells whether nothing more is read. */
	boolean isSpent() {
		return words >= most;
	}

	/** Tells whether something was left out. */
	boolean isExceeded() {
		return words > most;
	}

	/** Returns how many words were typed. */
	long words() {
		return words;
	}

	/**
	 * Takes a part of a query in.
	 * @param isAddress whether it is one word whatever it holds
	 * @return the part, as much of it as there is room for; null if there is none
	 */
	@Nullable Clause take(@Nullable Clause clause, boolean isAddress) {
		var taken = isSpent() ? clause : bounded(clause, isAddress);
		if (taken == null) {
			return null;
		}
		long room = most - words;
		int size = size(taken, isAddress);
		words += size;
		return (size <= room) ? taken : (room > 0) ? cut(taken, (int) room) : null;
	}

	private @Nullable Clause bounded(@Nullable Clause clause, boolean isAddress) {
		String text = switch (clause) {
			case Pattern pattern -> pattern.text();
			case Fuzzy fuzzy -> fuzzy.text();
			case null, default -> null;
		};
		if (text == null) {
			return clause;
		}
		int cost = (text.startsWith("*") || text.startsWith("?")) ? WITHOUT_BEGINNING : 1;
		if (loose + cost <= MOST_LOOSE) {
			loose += cost;
			return clause;
		}
		complaints.add("There are too many words with *, ? or ~; %s was read as a word.", text);
		return isAddress ? Location.word(text) : Term.word(text);
	}

	private static int size(Clause clause, boolean isAddress) {
		return switch (clause) {
			case Word word when !isAddress -> Extent.words(word.text());
			case Phrase phrase -> Extent.words(phrase.text());
			default -> 1;
		};
	}

	private static @Nullable Clause cut(Clause clause, int most) {
		return switch (clause) {
			case Word word -> Term.word(Extent.cut(word.text(), most));
			case Phrase phrase -> new Phrase(Signs.phrase(Extent.cut(phrase.text(), most)), phrase.slop());
			default -> clause;
		};
	}

}
