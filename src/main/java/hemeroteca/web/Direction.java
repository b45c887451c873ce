package hemeroteca.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which way words run: what a {@code dir} attribute says. */
final class Direction {

	private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ji",
			"ks", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi");

	private Direction() {
	}

	/**
	 * Returns "rtl", or nothing for words that run as the page does.
	 * @param language BCP 47; where it is not known, the first letter that has a
	 * direction decides
	 */
	static @Nullable String of(@Nullable String language, CharSequence words) {
		boolean turned = (language != null) ? RIGHT_TO_LEFT.contains(language.split("[-_]", 2)[0].toLowerCase())
				: startsFromTheRight(words);
		return turned ? "rtl" : null;
	}

	private static boolean startsFromTheRight(CharSequence words) {
		return words.codePoints()
			.mapToObj(Character::getDirectionality)
			.filter((it) -> it <= 2)
			.findFirst()
			.orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
	}

}
