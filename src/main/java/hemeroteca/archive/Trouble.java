package hemeroteca.archive;

/** What an article may lack, so that a person should look at it. */
public enum Trouble {

	/** No published day is known: no list by day shows it. */
	NO_DAY("published_on is null"),

	/**
	 * The published day is before the first newspaper (Strasbourg, 1605), or later than
	 * the day after the page was saved.
	 */
	IMPLAUSIBLE_DAY(
			"(published_on < date '1600-01-01'" + " or published_on > (captured_at at time zone 'UTC')::date + 1)"),

	/** Nobody signed it, or the byline was not found. */
	NO_BYLINE("authors = '{}'"),

	NO_OUTLET("outlet is null"),

	/** It is found only by its words as written, not by their stems. */
	NO_LANGUAGE("language is null"),

	/** So few words that most of the text may be missing. */
	SHORT("words < :fewest"),

	/** The text breaks off where the publisher asks to pay. */
	PAYWALL_STUB("kind = 'paywall stub'"),

	/** It says nearly the same as an earlier article of the same outlet. */
	DUPLICATE("""
			exists (select from kin k join article o on o.id = k.other
			  where k.article = article.id and k.kind = 'copy' and k.other < k.article
			    and o.outlet is not distinct from article.outlet and o.trashed_at is null)""");

	private final String condition;

	Trouble(String condition) {
		this.condition = condition;
	}

	/** Returns when an article has it, in SQL; an index of that condition serves it. */
	String condition() {
		return condition;
	}

}
