package hemeroteca.language;

import com.ibm.icu.text.Transliterator;

/** Chinese in the signs of the mainland, which alone its dictionary knows. */
final class Simplified {

	private static final Transliterator TRADITIONAL_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	/** By character what it becomes; 0 where nobody asked yet. */
	private static final char[] SIMPLIFIED = new char[1 << 16];

	private Simplified() {
	}

	/** Returns the text in simplified signs; every sign keeps its place. */
	static String of(String text) {
		var simplified = text.toCharArray();
		for (int i = 0; i < simplified.length; i++) {
			simplified[i] = of(simplified[i]);
		}
		return new String(simplified);
	}

	// Two threads may look up the same character at once, and write the same answer.
	private static char of(char c) {
		char known = SIMPLIFIED[c];
		if (known == 0) {
			String one = Character.isSurrogate(c) ? "" : TRADITIONAL_SIMPLIFIED.transliterate(String.valueOf(c));
			known = (one.length() == 1) ? one.charAt(0) : c;
			SIMPLIFIED[c] = known;
		}
		return known;
	}

}
