package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import hemeroteca.compare.Difference;
import hemeroteca.compare.Difference.Name;
import org.jspecify.annotations.Nullable;

/**
 * What an article said for a while, in one line.
 *
 * @param title "Version 2"
 * @param when "14 April 2025, 08:12", of its first capture
 * @param captures "3 captures, the last on 15 April 2025, 09:00"; null for one
 * @param changes what is other than in the line below: "Headline; text: 12 words added";
 * null for the oldest
 * @param compare where the difference is shown; null for the oldest
 * @param silent whether the page did not admit the change
 * @param shown whether it is the version that the article shows
 */
record VersionLine(String title, String path, String when, @Nullable String captures, @Nullable String changes,
		@Nullable String compare, boolean silent, boolean shown) {

	/** Returns what changed, in words. */
	static String changes(Difference difference) {
		var said = new ArrayList<String>();
		for (Name name : difference.changed()) {
			var part = difference.part(name);
			said.add((name == Name.BODY) ? "text (" + amounts(part) + ")"
					: Compared.title(name).toLowerCase(Locale.ROOT));
		}
		if (said.isEmpty()) {
			return "nothing that a reader would notice";
		}
		String all = String.join(", ", said);
		return Character.toUpperCase(all.charAt(0)) + all.substring(1);
	}

	static String amounts(Difference.Part part) {
		var amounts = new ArrayList<String>(List.of());
		if (part.added() > 0) {
			amounts.add(Wording.count(part.added(), "word added", "words added"));
		}
		if (part.removed() > 0) {
			amounts.add(Wording.count(part.removed(), "word removed", "words removed"));
		}
		if (part.moved() > 0) {
			amounts.add(Wording.count(part.moved(), "paragraph moved", "paragraphs moved"));
		}
		return amounts.isEmpty() ? "signs only" : String.join(", ", amounts);
	}

}
