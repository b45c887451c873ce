package hemeroteca.language;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stems the words of one language, for any number of threads. */
final class Stemmer {

	// One for each thread that stems: two that index would wait for each other.
	private final ThreadLocal<UnaryOperator<String>> rules;

	private final Recent<String> recent = new Recent<>();

	/** Makes a stemmer of rules that need not stand more than one thread. */
	Stemmer(Supplier<UnaryOperator<String>> rules) {
		this.rules = ThreadLocal.withInitial(rules);
	}

	/** Returns the stem of a word in its plain spelling. */
	String stem(String word) {
		return this.recent.get(word, this::find);
	}

	private String find(String word) {
		String stem = this.rules.get().apply(word);
		if (stem.equals(word)) {
			return word;
		}
		return (stem.isEmpty() || stem.chars().anyMatch(Character::isWhitespace)) ? word : stem;
	}

}
