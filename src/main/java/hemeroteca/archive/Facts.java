package hemeroteca.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import hemeroteca.extract.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can correct of an article.
 *
 * @param headline never blank
 * @param authors names, in the order of the byline; empty if nobody signed
 * @param publishedOn the day that the publisher printed
 * @param language BCP 47
 */
public record Facts(String headline, @Nullable String standfirst, List<String> authors, @Nullable String section,
		@Nullable String outlet, @Nullable LocalDate publishedOn, @Nullable String language) {

	/** The names of the facts, as the interface and the witnesses call them. */
	static final List<String> NAMES = List.of("headline", "standfirst", "authors", "section", "outlet", "publishedOn",
			"language");

	/**
	 * Returns the facts that a page gives. A day after the one on which the page came in
	 * is no published day.
	 * @param latest the last day that is believed
	 */
	static Facts of(Extraction extraction, LocalDate latest) {
		LocalDate day = extraction.publishedOn();
		return new Facts(extraction.headline(), extraction.standfirst(), extraction.authors(), extraction.section(),
				extraction.outlet(), (day != null && day.isAfter(latest)) ? null : day, extraction.language());
	}

	/** Returns the names of the facts in which these differ from the others. */
	List<String> differencesFrom(Facts others) {
		var names = new ArrayList<String>();
		for (String name : NAMES) {
			if (!Objects.equals(value(name), others.value(name))) {
				names.add(name);
			}
		}
		return names;
	}

	/** Returns these facts, but the named ones as the others have them. */
	Facts with(List<String> names, Facts others) {
		return new Facts(names.contains("headline") ? others.headline : headline,
				names.contains("standfirst") ? others.standfirst : standfirst,
				names.contains("authors") ? others.authors : authors,
				names.contains("section") ? others.section : section, names.contains("outlet") ? others.outlet : outlet,
				names.contains("publishedOn") ? others.publishedOn : publishedOn,
				names.contains("language") ? others.language : language);
	}

	private @Nullable Object value(String name) {
		return switch (name) {
			case "headline" -> headline;
			case "standfirst" -> standfirst;
			case "authors" -> authors;
			case "section" -> section;
			case "outlet" -> outlet;
			case "publishedOn" -> publishedOn;
			case "language" -> language;
			default -> throw new IllegalArgumentException("no fact is called " + name);
		};
	}

}
