package hemeroteca.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import hemeroteca.archive.Trouble;

/**
 * A trouble in the words of the pages, and the fact by which a reader can mend it.
 *
 * @param words what an article has: "no published day"
 * @param advice what may be done about it
 * @param field the name of the fact to set, as the form of corrections calls it; null
 * where no fact mends it
 */
record Ailment(Trouble trouble, String words, String advice, @Nullable String field) {

	static Ailment of(Trouble trouble) {
		return switch (trouble) {
			case NO_DAY -> new Ailment(trouble, "No published day",
					"No list by day shows them. The page of each article says what other days were found in it.",
					"publishedOn");
			case IMPLAUSIBLE_DAY -> new Ailment(trouble, "Implausible day",
					"Published before the first newspaper, or after the page was saved.", "publishedOn");
			case NO_BYLINE -> new Ailment(trouble, "No byline",
					"Nobody signed them, or the byline was not found. Names are separated by semicolons.", "authors");
			case NO_OUTLET -> new Ailment(trouble, "No outlet", "It is not known where they were published.", "outlet");
			case NO_LANGUAGE -> new Ailment(trouble, "Unknown language",
					"They are found by their words as written only. A language is a code: en, es, pt-BR.", "language");
			case SHORT -> new Ailment(trouble, "Suspiciously short",
					"So few words that most of the text may be missing. The original shows whether it is.", null);
			case PAYWALL_STUB -> new Ailment(trouble, "Cut off by a paywall",
					"The saved page held only the beginning. A page saved while signed in becomes their newer version.",
					null);
			case DUPLICATE -> new Ailment(trouble, "Kept twice",
					"They say nearly the same as an earlier article of the same outlet, under another address. The page of each shows the other.",
					null);
		};
	}

	static Optional<Ailment> at(String path) {
		return Stream.of(Trouble.values()).map(Ailment::of).filter((ailment) -> ailment.path().equals(path)).findAny();
	}

	/** Returns the last part of its address: "no-day". */
	String path() {
		return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	String href() {
		return "/health/" + path();
	}

	/** Returns the label of the field that mends it. */
	@Nullable String label() {
		return switch (field) {
			case "publishedOn" -> "Published day";
			case "authors" -> "Byline";
			case "outlet" -> "Outlet";
			case "language" -> "Language";
			case null, default -> null;
		};
	}

}
