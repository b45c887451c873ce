package hemeroteca.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import hemeroteca.archive.IfKnown;

/** The words for what becomes of a page whose article is there: "new-version". */
public final class IfKnownWords {

	private IfKnownWords() {
	}

	/** Returns "new-version": as it is stored, sent and chosen in forms. */
	public static String word(IfKnown ifKnown) {
		return ifKnown.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns what a word stands for. */
	public static Optional<IfKnown> of(String word) {
		return Arrays.stream(IfKnown.values()).filter((one) -> word(one).equals(word)).findFirst();
	}

}
